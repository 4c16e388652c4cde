namespace TrainingPlan.Companion.Web.Server;

/// <summary>Where a group of pages says which of its addresses are read and which change something.</summary>
/// <param name="application">The server.</param>
internal sealed class RouteMap(WebApplication application)
{
    /// <summary>Cancelled when the server stops: answers that go on and on end then.</summary>
    internal CancellationToken Stopping => application.Lifetime.ApplicationStopping;

    /// <summary>An address that is read.</summary>
    internal void Read(string pattern, RequestDelegate answer) =>
        application.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], answer);

    /// <summary>Stands among an answer's items when a request that might have changed something has not.</summary>
    internal static readonly object NothingChanged = new();

    /// <summary>An address that is asked something longer than an address may be; it changes nothing.</summary>
    internal void Ask(string pattern, RequestDelegate answer) => Change(pattern, context =>
    {
        context.Items[NothingChanged] = true;
        return answer(context);
    });

    /// <summary>An address that takes a change; it is asked only with a token of an own page.</summary>
    internal void Change(string pattern, RequestDelegate answer) => application.MapMethods(pattern, [HttpMethods.Post], answer);
}

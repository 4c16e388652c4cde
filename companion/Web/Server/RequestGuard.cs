using System.Net;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>
/// Keeps other web sites out. A page from elsewhere that the runner has open can send requests to this computer, either straight or by
/// making its own name point here (DNS rebinding), so the name in the request must be ours, and a request that changes something must
/// come from our own pages.
/// </summary>
internal static class RequestGuard
{
    /// <summary>Why a request is refused; null when it may pass.</summary>
    internal static Refusal? Check(HttpRequest request, int port)
    {
        if (!IsOwnName(request.Host, port))
        {
            return new Refusal(HttpStatusCode.MisdirectedRequest, Texts.RefusedHost);
        }

        if (!IsRead(request) && !IsOwnOrigin(request.Headers.Origin.ToString(), port))
        {
            return new Refusal(HttpStatusCode.Forbidden, Texts.RefusedOrigin);
        }

        return null;
    }

    /// <summary>True for a request that changes nothing.</summary>
    internal static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsOwnName(HostString host, int port) =>
        IsOwnName(host.Host) && (host.Port ?? 80) == port;

    private static bool IsOwnName(string host) => host is "127.0.0.1" or "localhost";

    private static bool IsOwnOrigin(string origin, int port) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttp
        && IsOwnName(address.Host)
        && address.Port == port;

    /// <summary>A refusal in words.</summary>
    internal sealed record Refusal(HttpStatusCode Status, string Sentence);
}

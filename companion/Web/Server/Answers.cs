namespace TrainingPlan.Companion.Web.Server;

/// <summary>Answers that more than one group of pages gives.</summary>
internal static class Answers
{
    /// <summary>A change is done: the browser goes on to a page, and a reload does not do it again.</summary>
    internal static Task GoTo(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    /// <summary>What was asked cannot be, in one sentence; nothing was changed.</summary>
    internal static Task RefuseAsync(HttpContext context, string sentence) =>
        PageWriter.WriteErrorAsync(context, StatusCodes.Status400BadRequest, Texts.RefusedTitle, sentence);

    /// <summary>There is nothing at this address.</summary>
    internal static Task NotFoundAsync(HttpContext context) => RequestGuard.IsRead(context.Request)
        ? PageWriter.WriteErrorAsync(context, StatusCodes.Status404NotFound, Texts.NotFoundTitle, Texts.NotFoundSentence)
        : PageWriter.WriteErrorAsync(context, StatusCodes.Status405MethodNotAllowed, Texts.RefusedTitle, Texts.RefusedMethod);
}

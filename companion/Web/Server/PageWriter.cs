using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using TrainingPlan.Companion.Web.Layout;
using TrainingPlan.Companion.Web.Pages;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>
/// Turns a page into an answer. A page is rendered to its end before the first byte leaves, so an error never cuts one in half.
/// </summary>
internal static class PageWriter
{
    // Encodes what means something in HTML and leaves letters as they are.
    private static readonly IServiceProvider Services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>Renders a page; a form on it gets its token from this answer.</summary>
    internal static async Task<string> RenderAsync<TPage>(HttpContext context, Dictionary<string, object> parameters)
        where TPage : IComponent
    {
        // Taken first: what changes while the page is made makes it out of date.
        var mark = context.RequestServices.GetRequiredService<PageNews>().Mark;
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            Func<string> token = () => FormTokens.For(context);
            var root = await renderer.RenderComponentAsync<PageRoot>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(PageRoot.Page)] = typeof(TPage),
                [nameof(PageRoot.Parameters)] = parameters,
                [nameof(PageRoot.Token)] = token,
                [nameof(PageRoot.Mark)] = mark,
            }));
            return root.ToHtmlString();
        });
    }

    /// <summary>Renders a page that shows one model and writes it.</summary>
    internal static async Task WriteAsync<TPage>(HttpContext context, object model)
        where TPage : IComponent =>
        await WriteHtmlAsync(context, await RenderAsync<TPage>(context, new() { ["Model"] = model }));

    /// <summary>Writes a page that says what went wrong and what to do.</summary>
    internal static async Task WriteErrorAsync(HttpContext context, int status, string title, string sentence)
    {
        var html = await RenderAsync<ErrorPage>(context, new() { ["Title"] = title, ["Sentence"] = sentence });
        context.Response.StatusCode = status;
        await WriteHtmlAsync(context, html);
    }

    private static async Task WriteHtmlAsync(HttpContext context, string html)
    {
        var bytes = Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + html);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}

using System.Text;
using System.Text.Json;
using TrainingPlan.Companion.Web.Layout;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>What lets a browser install the pages and read them while the program is off.</summary>
internal static class OfflineRoutes
{
    private const string WorkerName = "service-worker.js";
    private const string OffAddress = "/off";

    internal static void Map(RouteMap routes)
    {
        routes.Read("/manifest.webmanifest", context => WriteAsync(context, "application/manifest+json", Manifest()));
        routes.Read("/" + WorkerName, context => WriteAsync(context, "text/javascript; charset=utf-8", Worker()));
        routes.Read(OffAddress, context => PageWriter.WriteErrorAsync(
            context, StatusCodes.Status200OK, Texts.OffTitle, Texts.OffSentence));
    }

    private static byte[] Manifest() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = "/",
        name = Texts.ProductName,
        short_name = Texts.ProductName,
        description = Texts.ProductWords,
        lang = Texts.Language,
        start_url = "/",
        scope = "/",
        display = "standalone",
        background_color = "#f6f5f1",
        theme_color = "#0f766e",
        icons = new[]
        {
            new { src = EmbeddedAssets.Address("icon-192.png"), sizes = "192x192", type = "image/png", purpose = "any maskable" },
            new { src = EmbeddedAssets.Address("icon-512.png"), sizes = "512x512", type = "image/png", purpose = "any maskable" },
            new { src = EmbeddedAssets.Address("icon.svg"), sizes = "any", type = "image/svg+xml", purpose = "any" },
        },
    });

    // The worker is a file like the others, with what it must know in front: another build is another worker.
    private static byte[] Worker()
    {
        var assets = EmbeddedAssets.Names.Where(name => name != WorkerName).Select(EmbeddedAssets.Address);
        var pages = Navigation.Places.Select(place => place.Address).Append(OffAddress);
        var head = $"const VERSION = {JsonSerializer.Serialize(EmbeddedAssets.Version)};\n"
            + $"const ASSETS = {JsonSerializer.Serialize(assets)};\n"
            + $"const PAGES = {JsonSerializer.Serialize(pages)};\n"
            + $"const OFF = {JsonSerializer.Serialize(OffAddress)};\n";
        return [.. Encoding.UTF8.GetBytes(head), .. EmbeddedAssets.Find(WorkerName)!.Content];
    }

    private static async Task WriteAsync(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}

using System.Security.Cryptography;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The scripts, styles and pictures of the pages, read once from the assembly.</summary>
internal static class EmbeddedAssets
{
    private const string Prefix = "web/assets/";

    private static readonly Dictionary<string, Asset> Assets = Load();

    /// <summary>One file.</summary>
    /// <param name="Content">Its bytes.</param>
    /// <param name="ContentType">Its media type.</param>
    /// <param name="Version">A short hash of its bytes.</param>
    internal sealed record Asset(byte[] Content, string ContentType, string Version);

    /// <summary>The file with this name, or null.</summary>
    internal static Asset? Find(string name) => Assets.GetValueOrDefault(name);

    /// <summary>The address of a file; it changes with the content, so a browser may keep the file for ever.</summary>
    internal static string Address(string name) => $"/assets/{name}?v={Assets[name].Version}";

    private static Dictionary<string, Asset> Load()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var version = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
            assets[resource[Prefix.Length..]] = new Asset(content, ContentTypeOf(resource), version);
        }

        return assets;
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}

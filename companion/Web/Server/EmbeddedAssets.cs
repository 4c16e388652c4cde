using System.Security.Cryptography;
using System.Text;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The scripts, styles and pictures of the pages, read once from the assembly.</summary>
internal static class EmbeddedAssets
{
    private const string Prefix = "web/assets/";

    private static readonly Dictionary<string, Asset> Assets = Load();

    /// <summary>A short hash over all files: it stands in every address, so that scripts find each other by their plain names.</summary>
    internal static string Version { get; } = VersionOf(Assets);

    /// <summary>Names of all files, in order.</summary>
    internal static IEnumerable<string> Names => Assets.Keys.Order(StringComparer.Ordinal);

    /// <summary>One file.</summary>
    /// <param name="Content">Its bytes.</param>
    /// <param name="ContentType">Its media type.</param>
    internal sealed record Asset(byte[] Content, string ContentType);

    /// <summary>The file with this name, or null.</summary>
    internal static Asset? Find(string name) => Assets.GetValueOrDefault(name);

    /// <summary>The address of a file; it changes when any file does, so a browser may keep the file for ever.</summary>
    internal static string Address(string name) => Assets.ContainsKey(name)
        ? $"/assets/{Version}/{name}"
        : throw new ArgumentException($"there is no file {name}", nameof(name));

    private static Dictionary<string, Asset> Load()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            assets[resource[Prefix.Length..]] = new Asset(content, ContentTypeOf(resource));
        }

        return assets;
    }

    private static string VersionOf(Dictionary<string, Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assets.Keys.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(assets[name].Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };
}

using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>A file that a page sends as the bytes of a request, bounded before the first of them is read.</summary>
internal static class Upload
{
    /// <summary>Largest file of an import: larger archives go through the command line, which reads them from the disk.</summary>
    internal const long LargestFileBytes = 128L * 1024 * 1024;

    /// <summary>Largest backup.</summary>
    internal const long LargestBackupBytes = 4L * 1024 * 1024 * 1024;

    private const int LongestName = 300;

    // A file lies in memory while it is read: one at a time, whoever sends.
    private static readonly SemaphoreSlim One = new(1);

    /// <summary>Name of the file as the page says; what leads elsewhere or could not be shown is left out of it.</summary>
    internal static string NameOf(HttpRequest request)
    {
        var name = new string([.. request.Query["name"].ToString().Where(letter => !char.IsControl(letter)).Take(LongestName)]);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length == 0 ? DataTexts.UnnamedFile : name;
    }

    /// <summary>The bytes; null when they were refused, which is answered then.</summary>
    internal static async Task<byte[]?> ReadAsync(HttpContext context, long most)
    {
        if (!await AllowAsync(context, most))
        {
            return null;
        }

        await One.WaitAsync(context.RequestAborted);
        try
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
            return bytes.ToArray();
        }
        catch (BadHttpRequestException)
        {
            await AnswerAsync(context, StatusCodes.Status413PayloadTooLarge, TooLarge(most));
            return null;
        }
        finally
        {
            One.Release();
        }
    }

    /// <summary>Puts the bytes into a file of their own and returns its path; null when they were refused.</summary>
    internal static async Task<string?> KeepAsync(HttpContext context, long most)
    {
        if (!await AllowAsync(context, most))
        {
            return null;
        }

        var file = Path.Combine(Path.GetTempPath(), $"trainingplan-upload-{Guid.NewGuid():N}.db");
        try
        {
            await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await context.Request.Body.CopyToAsync(stream, context.RequestAborted);
            return file;
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    /// <summary>Answers a script in one sentence.</summary>
    internal static Task AnswerAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { sentence }), context.RequestAborted);
    }

    private static async Task<bool> AllowAsync(HttpContext context, long most)
    {
        if (context.Request.ContentLength is long length && length > most)
        {
            context.Response.Headers.Connection = "close";
            await AnswerAsync(context, StatusCodes.Status413PayloadTooLarge, TooLarge(most));
            return false;
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = most;
        return true;
    }

    private static string TooLarge(long most) => string.Format(DataTexts.TooLarge, Format.Whole(most / 1024 / 1024));
}

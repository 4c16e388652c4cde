using System.Globalization;
using System.Text.Json;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Data;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The runner's data: in, out, away and back.</summary>
internal static class DataRoutes
{
    private static readonly string[] RunFormats = ["fit", "tcx", "gpx", "csv"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static void Map(RouteMap routes, IDataData data)
    {
        routes.Read("/data", context => PageWriter.WriteAsync<DataPage>(context, data.Data() with { Done = DoneOf(context.Request) }));
        routes.Change("/data/import", context => ImportAsync(context, data));
        routes.Change("/data/restore", context => RestoreAsync(context, data));
        routes.Read("/data/backup", context => BackupAsync(context, data));
        routes.Read("/data/export/{format}", context => ExportAsync(context, data));
        routes.Read("/runs/{id:long}/export/{format}", context => ExportRunAsync(context, data));
        routes.Change("/data/delete", context => WithNumberAsync(context, data.Delete, "deleted"));
        routes.Change("/data/undelete", context => WithNumberAsync(context, data.Undelete, "back"));
        routes.Change("/data/delete-all", context => DeleteAllAsync(context, data));
        routes.Change("/data/put-back", context => WithCopyAsync(context, data.PutBack));
        routes.Change("/data/erase", context => WithCopyAsync(context, data.Erase));
    }

    private static DoneDeed? DoneOf(HttpRequest request)
    {
        var (deleted, back) = (request.Query["deleted"].ToString(), request.Query["back"].ToString());
        if (long.TryParse(deleted, NumberStyles.None, CultureInfo.InvariantCulture, out var gone))
        {
            return new DoneDeed(string.Format(DataTexts.DoneDeleted, gone), "/data/undelete", "id", deleted);
        }

        return long.TryParse(back, NumberStyles.None, CultureInfo.InvariantCulture, out var here)
            ? new DoneDeed(string.Format(DataTexts.DoneBack, here), "", "", "")
            : null;
    }

    // One file a request, as bytes: the token stands in a header, so nothing of it is read before the token is known to be good.
    private static async Task ImportAsync(HttpContext context, IDataData data)
    {
        if (await Upload.ReadAsync(context, Upload.LargestFileBytes) is not { } bytes)
        {
            return;
        }

        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        foreach (var line in data.Import(Upload.NameOf(context.Request), bytes))
        {
            await context.Response.WriteAsync(JsonSerializer.Serialize(line, Json) + "\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static async Task RestoreAsync(HttpContext context, IDataData data)
    {
        if (await Upload.KeepAsync(context, Upload.LargestBackupBytes) is not { } file)
        {
            return;
        }

        try
        {
            var count = data.Restore(file);
            await Upload.AnswerAsync(context, StatusCodes.Status200OK, string.Format(DataTexts.Restored, count));
        }
        catch (StoreException refused)
        {
            // The name of the copy that the upload was put into means nothing to the runner.
            var sentence = $"{refused.Message} {refused.WhatToDo}".Replace(file, DataTexts.ThisFile);
            await Upload.AnswerAsync(context, StatusCodes.Status400BadRequest, sentence);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task BackupAsync(HttpContext context, IDataData data)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var file = data.Backup();
        try
        {
            Attach(context, $"trainingplan-{DateTime.Now:yyyy-MM-dd}.db", "application/vnd.sqlite3");
            await context.Response.SendFileAsync(file, context.RequestAborted);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task ExportAsync(HttpContext context, IDataData data)
    {
        var format = (string)context.GetRouteValue("format")!;
        if (format != "ics" && !RunFormats.Contains(format) || HttpMethods.IsHead(context.Request.Method))
        {
            await Answers.NotFoundAsync(context);
            return;
        }

        Attach(context, $"trainingplan-{format}.zip", "application/zip");
        await Task.Run(() => data.Export(format, new AnswerStream(context), context.RequestAborted), context.RequestAborted);
    }

    private static async Task ExportRunAsync(HttpContext context, IDataData data)
    {
        var format = (string)context.GetRouteValue("format")!;
        var id = long.Parse((string)context.GetRouteValue("id")!, CultureInfo.InvariantCulture);
        if (!RunFormats.Contains(format) || data.ExportRun(id, format) is not { } file)
        {
            await Answers.NotFoundAsync(context);
            return;
        }

        if (file.Refusal is not null)
        {
            await Answers.RefuseAsync(context, file.Refusal);
            return;
        }

        Attach(context, file.Name, "application/octet-stream");
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private static void Attach(HttpContext context, string name, string type)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
    }

    private static async Task WithNumberAsync(HttpContext context, Func<long, bool> change, string done)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var isNumber = long.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        await (isNumber && change(id)
            ? Answers.GoTo(context, $"/data?{done}={id}")
            : Answers.RefuseAsync(context, string.Format(DataTexts.RefusedRun, form["id"].ToString())));
    }

    private static Task DeleteAllAsync(HttpContext context, IDataData data)
    {
        data.DeleteAll();

        // What the browser has kept of the pages is the runner's data too.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Answers.GoTo(context, "/data#copies");
    }

    private static async Task WithCopyAsync(HttpContext context, Func<string, bool> change)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        await (change(form["copy"].ToString()) ? Answers.GoTo(context, "/data") : Answers.RefuseAsync(context, DataTexts.RefusedCopy));
    }
}

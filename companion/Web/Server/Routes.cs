using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>Which address shows what, and what stands before every address.</summary>
internal static class Routes
{
    internal static void Map(WebApplication application, IPageData data)
    {
        application.Use(GuardAsync);
        application.UseRouting();
        application.MapGet("/", () => Results.Redirect("/runs"));
        application.MapGet("/runs", (HttpContext context) =>
            PageWriter.WriteAsync<RunsPage>(context, data.ListRuns(PageNumber(context.Request))));
        application.MapGet("/runs/{id:long}", (HttpContext context, long id) =>
            data.FindRun(id) is { } run ? PageWriter.WriteAsync<RunPage>(context, run) : WriteNoRunAsync(context, id));
        application.MapGet("/plan", (HttpContext context) => PageWriter.WriteAsync<PlanPage>(context, data.ListPlan()));
        application.MapGet("/band", (HttpContext context) => PageWriter.WriteAsync<BandPage>(context, data.ListBands()));
        application.MapGet("/api/runs/{id:long}/series", (HttpContext context, long id) =>
            data.FindSeries(id) is { } series ? WriteSeriesAsync(context, series) : WriteNoRunAsync(context, id));
        application.MapGet("/assets/{name}", (HttpContext context, string name) =>
            EmbeddedAssets.Find(name) is { } asset ? WriteAssetAsync(context, asset) : WriteNotFoundAsync(context));
        application.MapFallback(WriteNotFoundAsync);
    }

    private static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.AddTo(context.Response.Headers);
        if (RequestGuard.Check(context.Request, context.Connection.LocalPort) is { } refusal)
        {
            await PageWriter.WriteErrorAsync(context, (int)refusal.Status, Texts.RefusedTitle, refusal.Sentence);
            return;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser has left; there is nobody to answer.
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await PageWriter.WriteErrorAsync(context, StatusCodes.Status500InternalServerError, Texts.FailedTitle, SayFailure(error));
        }
    }

    // The store's own sentences are written for the runner; anything else is a mistake of ours, and its details help nobody here.
    private static string SayFailure(Exception error) =>
        error is StoreException known ? $"{known.Message} {known.WhatToDo}" : Texts.FailedSentence;

    private static int PageNumber(HttpRequest request) =>
        int.TryParse(request.Query["page"], out var page) && page is > 0 and < 1_000_000 ? page : 1;

    private static Task WriteNotFoundAsync(HttpContext context) =>
        PageWriter.WriteErrorAsync(context, StatusCodes.Status404NotFound, Texts.NotFoundTitle, Texts.NotFoundSentence);

    private static Task WriteNoRunAsync(HttpContext context, long id) =>
        PageWriter.WriteErrorAsync(context, StatusCodes.Status404NotFound, Texts.NoRunTitle, string.Format(Texts.NoRunSentence, id));

    private static async Task WriteSeriesAsync(HttpContext context, RunSeries series)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(SeriesEncoder.Encode(series), context.RequestAborted);
    }

    private static async Task WriteAssetAsync(HttpContext context, EmbeddedAssets.Asset asset)
    {
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = asset.Content.Length;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await context.Response.Body.WriteAsync(asset.Content, context.RequestAborted);
    }
}

using System.Globalization;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>Which address shows what, and what stands before every address.</summary>
internal static class Routes
{
    internal static void Map(WebApplication application, IPageData data, LiveChannel? live)
    {
        application.Use(GuardAsync);
        application.UseRouting();
        Read(application, "/", context => PageWriter.WriteAsync<TodayPage>(context, data.Today()));
        Change(application, "/check-in", context => TodayChanges.CheckInAsync(context, data));
        Change(application, "/plan/proposal", context => TodayChanges.AnswerAsync(context, data));
        Read(application, "/runs", context => PageWriter.WriteAsync<RunsPage>(context, data.ListRuns(PageNumber(context.Request))));
        Change(application, "/settings/units", context => ChangeUnitsAsync(context, data));
        Read(application, "/runs/{id:long}", context => data.FindRun(IdOf(context)) is { } run
            ? PageWriter.WriteAsync<RunPage>(context, run)
            : WriteNoRunAsync(context));
        Read(application, "/plan", context => PageWriter.WriteAsync<PlanPage>(context, data.ListPlan()));
        Read(application, "/band", context => PageWriter.WriteAsync<BandPage>(context, data.ListBands()));
        Read(application, "/live", context => PageWriter.WriteAsync<LivePage>(context, live is not null));
        Read(application, "/api/live", context => live is not null && HttpMethods.IsGet(context.Request.Method)
            ? LiveStream.WriteAsync(context, live, application.Lifetime.ApplicationStopping)
            : WriteNotFoundAsync(context));
        Read(application, "/api/runs/{id:long}/series", context => data.FindSeries(IdOf(context)) is { } series
            ? WriteSeriesAsync(context, series)
            : WriteNoRunAsync(context));
        Read(application, "/assets/{name}", context => EmbeddedAssets.Find((string)context.GetRouteValue("name")!) is { } asset
            ? WriteAssetAsync(context, asset)
            : WriteNotFoundAsync(context));
        application.Map("/{**path}", (RequestDelegate)WriteNotFoundAsync);
    }

    private static void Read(WebApplication application, string pattern, RequestDelegate answer) =>
        application.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], answer);

    private static void Change(WebApplication application, string pattern, RequestDelegate answer) =>
        application.MapMethods(pattern, [HttpMethods.Post], answer);

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
            // Before any address, so that none that changes something can forget it.
            if (!RequestGuard.IsRead(context.Request) && !await FormTokens.IsIn(context))
            {
                await PageWriter.WriteErrorAsync(
                    context, StatusCodes.Status403Forbidden, Texts.RefusedTitle, Texts.RefusedToken);
                return;
            }

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

    private static long IdOf(HttpContext context) => long.Parse((string)context.GetRouteValue("id")!, CultureInfo.InvariantCulture);

    private static async Task ChangeUnitsAsync(HttpContext context, IPageData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var units = form["units"].ToString();
        if (units is not ("metric" or "imperial"))
        {
            await PageWriter.WriteErrorAsync(
                context, StatusCodes.Status400BadRequest, Texts.RefusedTitle, string.Format(Texts.RefusedUnits, units));
            return;
        }

        data.SetUnits(units == "imperial");
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/runs";
    }

    private static Task WriteNotFoundAsync(HttpContext context) => RequestGuard.IsRead(context.Request)
        ? PageWriter.WriteErrorAsync(context, StatusCodes.Status404NotFound, Texts.NotFoundTitle, Texts.NotFoundSentence)
        : PageWriter.WriteErrorAsync(context, StatusCodes.Status405MethodNotAllowed, Texts.RefusedTitle, Texts.RefusedMethod);

    private static Task WriteNoRunAsync(HttpContext context) => PageWriter.WriteErrorAsync(
        context, StatusCodes.Status404NotFound, string.Format(Texts.NoRunTitle, IdOf(context)), Texts.NoRunSentence);

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

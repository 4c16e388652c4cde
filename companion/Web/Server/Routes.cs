using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>Every group of pages, and what stands before every address.</summary>
internal static class Routes
{
    internal static void Map(WebApplication application, PageSources sources)
    {
        application.Use(GuardAsync);
        application.UseRouting();
        var routes = new RouteMap(application);
        FrameRoutes.Map(routes, sources.Settings, sources.News);
        TodayRoutes.Map(routes, sources.Today, sources.BandDesk);
        PlanRoutes.Map(routes, sources.Plan, sources.BandDesk);
        WorkoutRoutes.Map(routes, sources.Workouts);
        GoalRoutes.Map(routes, sources.Goal);
        RunsRoutes.Map(routes, sources.Runs);
        ProgressRoutes.Map(routes, sources.Progress);
        RaceRoutes.Map(routes, sources.Race);
        HealthRoutes.Map(routes, sources.Health);
        BandRoutes.Map(routes, sources);
        DataRoutes.Map(routes, sources.Data);
        OfflineRoutes.Map(routes);
        application.Map("/{**path}", (RequestDelegate)Answers.NotFoundAsync);
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
            // Before any address, so that none that changes something can forget it.
            if (!RequestGuard.IsRead(context.Request) && !await FormTokens.IsIn(context))
            {
                await PageWriter.WriteErrorAsync(
                    context, StatusCodes.Status403Forbidden, Texts.RefusedTitle, Texts.RefusedToken);
                return;
            }

            await next(context);
            if (!RequestGuard.IsRead(context.Request) && context.Response.StatusCode < StatusCodes.Status400BadRequest
                && !context.Items.ContainsKey(RouteMap.NothingChanged))
            {
                context.RequestServices.GetRequiredService<PageNews>().Changed();
            }
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
}

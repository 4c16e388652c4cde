using System.CommandLine;
using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan predict</c>: the time of a race, how sure it is, what it stands on and what moved it.</summary>
internal static class PredictCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var options = new PredictOptions();
        Option<DateOnly?> since = DayOption.Make(
            "--since", "Say what moved the prediction since the last one up to this day; yesterday when not given.");
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("predict", "Predict a race from your races, time trials and training.") { since, json };
        foreach (Option option in options.All)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            PredictionRequest request = options.RequestOf(parsed, store, terminal.Today);
            PredictionOutcome outcome = RacePredictor.Fitted.Predict(request);
            if (outcome.Prediction is not RacePrediction prediction)
            {
                if (parsed.GetValue(json))
                {
                    JsonText.Write(terminal.Output, new JsonPrediction(request, outcome, null, []));
                    return Failures.Failed;
                }

                throw new CommandException(outcome.Refusal, "");
            }

            DateOnly latest = parsed.GetValue(since) ?? terminal.Today.AddDays(-1);
            PredictionRequest? before = store.FindRequest(request.DistanceMeters, request.RaceDay, latest) is string text
                ? KeptRequest.Read(text)
                : null;
            IReadOnlyList<PredictionMove> moves = before is null ? [] : PredictionMoves.Between(before, request, RacePredictor.Fitted);
            store.SaveRequest(request, KeptRequest.Write(request));
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new JsonPrediction(request, outcome, before?.Today, moves));
            }
            else
            {
                new PredictionPrinter(terminal.Output).Print(request, prediction, before?.Today, moves);
            }

            return 0;
        });
        return command;
    }
}

using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Cli;

/// <summary>A prediction on one screen.</summary>
internal sealed class PredictionPrinter(TextWriter output)
{
    private const int BarColumns = 56;
    private const int MostEvidence = 6;
    private const int PacingColumns = 4;

    public void Print(PredictionRequest request, RacePrediction prediction, DateOnly? movedSince, IReadOnlyList<PredictionMove> moves)
    {
        int days = request.RaceDay.DayNumber - request.Today.DayNumber;
        string doubt = prediction.Seconds.Trust == Trust.Doubtful ? " ?" : "";
        output.WriteLine($"{RaceWords.Of(request.DistanceMeters)} on {request.RaceDay:yyyy-MM-dd}, in {days} days");
        double pace = prediction.Seconds.Value / request.DistanceMeters * 1000;
        output.WriteLine($"  {Time(prediction.Seconds.Value)}{doubt}   {Time(pace)} /km");
        output.WriteLine($"  {Bar(prediction)}");
        string narrow = Range(prediction.Interval50Seconds);
        output.WriteLine($"  80 of 100 such races: {Range(prediction.Interval80Seconds)}   50 of 100: {narrow}");
        output.WriteLine();
        PrintEvidence(request, prediction);
        PrintModels(prediction);
        PrintAdjustments(prediction);
        PrintMoves(movedSince, moves);
        PrintPacing(prediction);
        foreach (string note in prediction.Notes)
        {
            output.WriteLine(note);
        }
    }

    private static string Bar(RacePrediction prediction)
    {
        (double low, double high) = prediction.Interval80Seconds;
        int Column(double seconds) => (int)Math.Round((seconds - low) / (high - low) * (BarColumns - 1));
        int from = Column(prediction.Interval50Seconds.Low);
        int to = Column(prediction.Interval50Seconds.High);
        int middle = Column(prediction.Seconds.Value);
        var bar = new char[BarColumns];
        for (int i = 0; i < BarColumns; i++)
        {
            bar[i] = i == middle ? '●' : i == 0 ? '├' : i == BarColumns - 1 ? '┤' : i >= from && i <= to ? '█' : '─';
        }

        return $"{Time(low)} {new string(bar)} {Time(high)}";
    }

    private void PrintEvidence(PredictionRequest request, RacePrediction prediction)
    {
        output.WriteLine("Stands on");
        foreach (EvidenceShare share in prediction.Evidence.Take(MostEvidence))
        {
            Evidence piece = share.Evidence;
            string day = piece.Date is DateOnly date ? $"{date:yyyy-MM-dd}" : "day unknown";
            string kind = piece.Kind switch
            {
                EvidenceKind.BestEffort => "at least",
                EvidenceKind.HeartRateSpeed => "heart rate",
                EvidenceKind.TimeTrial => "time trial",
                _ => "race",
            };
            string what = $"{RaceWords.Of(piece.DistanceMeters),-13} {Time(piece.Seconds),8}";
            output.WriteLine(FormattableString.Invariant($"  {day}  {kind,-10}  {what}  moves it {share.Gain:F2}  {piece.Source}"));
        }

        if (prediction.Evidence.Count > MostEvidence)
        {
            output.WriteLine($"  and {prediction.Evidence.Count - MostEvidence} more");
        }

        RunnerTraits traits = request.Traits;
        string week = traits.WeeklyKm is double km ? FormattableString.Invariant($"{km:F0} km a week") : "weekly distance not known";
        string age = traits.AgeYears is double years ? FormattableString.Invariant($"{years:F0} years") : "age not given";
        string sex = traits.IsWoman is bool isWoman ? (isWoman ? "woman" : "man") : "sex not stated";
        output.WriteLine($"  {week}, {age}, {sex}");
    }

    private void PrintModels(RacePrediction prediction)
    {
        output.WriteLine("Models, on a flat course in cool, still air");
        IEnumerable<string> models = prediction.Models.Select(model =>
            FormattableString.Invariant($"{NameOf(model.Model)} {Time(model.Seconds)} ({model.Weight * 100:F0} %)"));
        foreach (string[] line in models.Chunk(3))
        {
            output.WriteLine("  " + string.Join("   ", line));
        }
    }

    private void PrintAdjustments(RacePrediction prediction)
    {
        if (prediction.Adjustments.Count > 0)
        {
            output.WriteLine($"The day and the place, from {Time(prediction.FlatSeconds)}");
        }

        foreach (Adjustment adjustment in prediction.Adjustments)
        {
            double percent = 100 * (Math.Exp(adjustment.LogShare) - 1);
            string kind = adjustment.Kind.ToString().ToLowerInvariant();
            output.WriteLine(FormattableString.Invariant(
                $"  {kind,-9} {percent,5:+0.0;-0.0;0.0} ± {100 * adjustment.Deviation:F1} %  {adjustment.Inputs}"));
        }
    }

    private void PrintMoves(DateOnly? since, IReadOnlyList<PredictionMove> moves)
    {
        if (since is not DateOnly day || moves.Count == 0)
        {
            return;
        }

        output.WriteLine($"What moved it since {day:yyyy-MM-dd}: {Signed(moves.Sum(move => move.Seconds))}");
        foreach (PredictionMove move in moves)
        {
            output.WriteLine($"  {Signed(move.Seconds),8}  interval {Signed(move.Half80Seconds),8}  {move.What}");
        }
    }

    private void PrintPacing(RacePrediction prediction)
    {
        output.WriteLine("Pacing at even effort, pace ± 80 % and time at each kilometre");
        IReadOnlyList<PaceSplit> splits = prediction.Pacing;
        int rows = (splits.Count + PacingColumns - 1) / PacingColumns;
        for (int row = 0; row < rows; row++)
        {
            IEnumerable<string> cells = Enumerable.Range(0, PacingColumns).Select(column => row + (column * rows))
                .Where(index => index < splits.Count).Select(index => Cell(splits[index]));
            output.WriteLine("  " + string.Join(" │ ", cells).TrimEnd());
        }
    }

    private static string Cell(PaceSplit split)
    {
        string rise = split.RiseMeters is double meters ? FormattableString.Invariant($"{meters,4:+0;-0;0} m") : "";
        double half = Math.Round(split.Half80SecondsPerKm);
        return $"{split.Number,2} {Time(split.PaceSecondsPerKm)}±{half,-2} {Time(split.ElapsedSeconds),7}{rise}";
    }

    private static string NameOf(ModelKind model) => model switch
    {
        ModelKind.Field => "runners like you",
        ModelKind.Vdot => "VDOT",
        ModelKind.VickersOne => "Vickers, one race",
        ModelKind.VickersTwo => "Vickers, two races",
        ModelKind.PowerLaw => "own power law",
        ModelKind.CriticalSpeed => "critical speed",
        _ => model.ToString(),
    };

    private static string Range((double Low, double High) range) => $"{Time(range.Low)} to {Time(range.High)}";

    private static string Time(double seconds) => Words.Duration((int)Math.Round(seconds));

    private static string Signed(double seconds) => (seconds < 0 ? "-" : "+") + Time(Math.Abs(seconds));
}

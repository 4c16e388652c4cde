using System.Globalization;
using System.Text;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>Writes a workout's steps as text.</summary>
internal static class WorkoutTextPrinter
{
    private const decimal MetersPerMile = 1609.344m;

    /// <summary>Seconds as a runner writes them: <c>45s</c>, <c>90s</c>, <c>10min</c>, <c>1h30min</c>.</summary>
    internal static string Time(int seconds)
    {
        if (seconds < 120 && seconds % 60 != 0)
        {
            return seconds + "s";
        }

        string hours = seconds >= 3600 ? seconds / 3600 + "h" : "";
        string minutes = seconds / 60 % 60 > 0 ? seconds / 60 % 60 + "min" : "";
        return hours + minutes + (seconds % 60 > 0 ? seconds % 60 + "s" : "");
    }

    internal static string Print(Workout workout, bool isMetric)
    {
        var text = new StringBuilder();
        PrintBlock(workout, 0, workout.StepCount, true, isMetric, text);
        return text.ToString();
    }

    private static void PrintBlock(Workout workout, int from, int end, bool isTop, bool isMetric, StringBuilder text)
    {
        int at = from;
        while (at < end)
        {
            text.Append(at > from ? ", " : "");
            int repeat = OutermostRepeatFrom(workout, at, end);
            if (repeat < 0)
            {
                bool isEdge = isTop && workout.StepCount > 1;
                PrintStep(workout.Steps[at], isEdge && at == 0, isEdge && at == end - 1, isMetric, text);
                at++;
                continue;
            }

            text.Append(workout.Steps[repeat].RepeatCount).Append("x(");
            PrintBlock(workout, at, repeat, false, isMetric, text);
            text.Append(')');
            at = repeat + 1;
        }
    }

    private static int OutermostRepeatFrom(Workout workout, int from, int end)
    {
        for (int i = end - 1; i > from; i--)
        {
            if (workout.Steps[i].IsRepeat && workout.Steps[i].RepeatFromIndex == from)
            {
                return i;
            }
        }

        return -1;
    }

    private static void PrintStep(WorkoutStep step, bool isFirst, bool isLast, bool isMetric, StringBuilder text)
    {
        text.Append(Length(step, isMetric));
        text.Append(step.Intensity switch
        {
            StepIntensity.WarmUp => isFirst ? " easy" : " warmup",
            StepIntensity.Recovery => " recovery",
            StepIntensity.Rest => " rest",
            StepIntensity.CoolDown => isLast ? " easy" : " cooldown",
            _ => "",
        });
        if (step.Target1Kind != TargetKind.None)
        {
            text.Append(" @ ").Append(Target(step.Target1Kind, step.Target1Low, step.Target1High, isMetric));
        }

        if (step.Target2Kind != TargetKind.None)
        {
            text.Append(" & ").Append(Target(step.Target2Kind, step.Target2Low, step.Target2High, isMetric));
        }
    }

    private static string Length(WorkoutStep step, bool isMetric) => step.DurationKind switch
    {
        StepDurationKind.Time => Time(step.DurationValue),
        StepDurationKind.Distance when step.DurationValue < 1000 => step.DurationValue + "m",
        StepDurationKind.Distance when isMetric => Decimal(step.DurationValue, 1000) + "km",
        StepDurationKind.Distance => (step.DurationValue / MetersPerMile).ToString("0.##", CultureInfo.InvariantCulture) + "mi",
        StepDurationKind.HeartRateAbove => $"until hr>{step.DurationValue}",
        StepDurationKind.HeartRateBelow => $"until hr<{step.DurationValue}",
        StepDurationKind.LapPress => "until lap",
        _ => "open",
    };

    private static string Target(TargetKind kind, int low, int high, bool isMetric) => kind switch
    {
        TargetKind.Pace => $"{Pace(low, isMetric)}-{Pace(high, isMetric)}{(isMetric ? "/km" : "/mi")}",
        TargetKind.Cadence => $"{Decimal(low, 100)}-{Decimal(high, 100)}spm",
        _ => $"{Decimal(low, 100)}-{Decimal(high, 100)}bpm",
    };

    private static string Pace(int secondsPerKm, bool isMetric)
    {
        int seconds = isMetric ? secondsPerKm : SecondsPerMile(secondsPerKm);
        return $"{seconds / 60}:{seconds % 60:00}";
    }

    /// <summary>A second per kilometre is 1.6 per mile: of the paces that are read back as this one, the roundest.</summary>
    private static int SecondsPerMile(int secondsPerKm)
    {
        int exact = (int)decimal.Round(secondsPerKm * MetersPerMile / 1000);
        return Enumerable.Range(exact - 1, 3)
            .Where(seconds => (int)decimal.Round(seconds * 1000 / MetersPerMile) == secondsPerKm)
            .OrderByDescending(seconds => seconds % 5 == 0)
            .ThenBy(seconds => Math.Abs(seconds - exact))
            .First();
    }

    private static string Decimal(int value, int parts) => (value / (decimal)parts).ToString("0.###", CultureInfo.InvariantCulture);
}

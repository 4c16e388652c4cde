using TrainingPlan.Coaching;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Coaching;

public class CueSentencesTests
{
    [Theory]
    [InlineData("This step ends in 3 seconds.", CueKind.Countdown3, TargetKind.None, 3, 0, 0)]
    [InlineData("This step ends in 1 second.", CueKind.Countdown1, TargetKind.None, 1, 0, 0)]
    [InlineData("Warm up for 10 minutes.", CueKind.StepStartWarmUp, TargetKind.None, 600, 0, 0)]
    [InlineData("Go for 1 km at 4:30 to 4:40 per km.", CueKind.StepStartActive, TargetKind.Pace, -1000, 270, 280)]
    [InlineData("Go for 400 m.", CueKind.StepStartActive, TargetKind.None, -400, 0, 0)]
    [InlineData("Go for 1 minute 30 seconds at 170 to 178 steps per minute.",
        CueKind.StepStartActive, TargetKind.Cadence, 90, 17000, 17800)]
    [InlineData("Recover for 1 hour 1 minute at a heart rate of 120 to 135.",
        CueKind.StepStartRecovery, TargetKind.HeartRate, 3665, 12000, 13500)]
    [InlineData("Rest.", CueKind.StepStartRest, TargetKind.None, 0, 0, 0)]
    [InlineData("Cool down for 2.25 km.", CueKind.StepStartCoolDown, TargetKind.None, -2250, 0, 0)]
    [InlineData("You're 10 seconds slow for this interval. Pick it up slightly.", CueKind.Faster, TargetKind.Pace, 290, 270, 280)]
    [InlineData("You're 20 seconds slow for this interval. Pick it up.", CueKind.Faster, TargetKind.Pace, 300, 270, 280)]
    [InlineData("You're 10 seconds fast for this interval. Ease back slightly.", CueKind.Slower, TargetKind.Pace, 260, 270, 280)]
    [InlineData("You're 1 minute 10 seconds fast for this interval. Ease back.", CueKind.Slower, TargetKind.Pace, 200, 270, 280)]
    [InlineData("Your cadence has dropped. Try picking it up.", CueKind.QuickerSteps, TargetKind.Cadence, 0, 0, 0)]
    [InlineData("Your cadence has dropped to 162. Try picking it up.", CueKind.QuickerSteps, TargetKind.Cadence, 16180, 17000, 17800)]
    [InlineData("Your cadence is up at 186. Try longer, calmer steps.", CueKind.LongerSteps, TargetKind.Cadence, 18600, 17000, 17800)]
    [InlineData("Your heart rate is 172, 7 above target. Ease back.", CueKind.EffortTooHigh, TargetKind.HeartRate, 17200, 15000, 16500)]
    [InlineData("Your heart rate is 150, 1 below target. You can push a little.",
        CueKind.EffortTooLow, TargetKind.HeartRate, 14990, 15000, 16500)]
    [InlineData("Good pacing. 4:35 per km, back on target.", CueKind.BackOnTarget, TargetKind.Pace, 275, 270, 280)]
    [InlineData("That's it. Cadence 172, back on target.", CueKind.BackOnTarget, TargetKind.Cadence, 17200, 17000, 17800)]
    [InlineData("Good. Heart rate 155, back on target.", CueKind.BackOnTarget, TargetKind.HeartRate, 15500, 15000, 16500)]
    [InlineData("Halfway. 15 minutes to go.", CueKind.Halfway, TargetKind.None, 900, 0, 0)]
    [InlineData("Last one of 5.", CueKind.LastRepeat, TargetKind.None, 5, 0, 0)]
    [InlineData("Workout done. Well run.", CueKind.WorkoutDone, TargetKind.None, 12, 0, 0)]
    [InlineData("5 km done.", CueKind.DistanceMark, TargetKind.None, 5000, 0, 0)]
    [InlineData("5 km done. 3 km to go.", CueKind.DistanceMark, TargetKind.None, 5000, 3000, 0)]
    [InlineData("Good pacing. 3 km to go at current effort.", CueKind.DistanceMark, TargetKind.Pace, 5000, 3000, 0)]
    [InlineData("Good pacing. 5 km done.", CueKind.DistanceMark, TargetKind.Pace, 5000, 0, 0)]
    [InlineData("20 minutes done.", CueKind.TimeMark, TargetKind.None, 1200, 0, 0)]
    [InlineData("The battery is at 12 percent.", CueKind.LowBattery, TargetKind.None, 12, 0, 0)]
    [InlineData("The battery is low.", CueKind.LowBattery, TargetKind.None, 0, 0, 0)]
    [InlineData("The heart rate sensor was lost. Recording goes on without it.", CueKind.SensorLost, TargetKind.None, 2, 0, 0)]
    [InlineData("Recording paused.", CueKind.RecordingPaused, TargetKind.None, 0, 0, 0)]
    public void A_metric_runner_hears(string expected, CueKind kind, TargetKind target, int value, int low, int high) =>
        Assert.Equal(expected, CueSentences.For(kind, target, value, low, high, isMetric: true));

    [Theory]
    [InlineData("Go for 1 mile at 7:15 to 7:31 per mile.", CueKind.StepStartActive, TargetKind.Pace, -1609, 270, 280)]
    [InlineData("Go for 109 yards.", CueKind.StepStartActive, TargetKind.None, -100, 0, 0)]
    [InlineData("Go for 0.25 miles.", CueKind.StepStartActive, TargetKind.None, -400, 0, 0)]
    [InlineData("You're 10 seconds slow for this interval. Pick it up slightly.", CueKind.Faster, TargetKind.Pace, 286, 270, 280)]
    [InlineData("Good pacing. 7:23 per mile, back on target.", CueKind.BackOnTarget, TargetKind.Pace, 275, 270, 280)]
    [InlineData("Good pacing. 2 miles to go at current effort.", CueKind.DistanceMark, TargetKind.Pace, 4828, 3219, 0)]
    public void An_imperial_runner_hears(string expected, CueKind kind, TargetKind target, int value, int low, int high) =>
        Assert.Equal(expected, CueSentences.For(kind, target, value, low, high, isMetric: false));

    [Fact]
    public void Every_kind_has_a_sentence_whatever_its_numbers()
    {
        int[] numbers = [int.MinValue + 1, -1000, -1, 0, 1, 59, 12345, 1 << 20];
        foreach (CueKind kind in Enum.GetValues<CueKind>().Where(k => k != CueKind.None))
        {
            foreach (int value in numbers)
            {
                string sentence = CueSentences.For(kind, TargetKind.Pace, value, 0, 0, value % 2 == 0);
                Assert.EndsWith(".", sentence);
                Assert.DoesNotContain("{", sentence);
            }
        }
    }

    [Fact]
    public void Silence_and_unknown_codes_have_none()
    {
        Assert.Equal("", CueSentences.For(CueKind.None, TargetKind.None, 0, 0, 0, true));
        Assert.Equal("", CueSentences.For((CueKind)63, TargetKind.None, 0, 0, 0, true));
    }

    [Fact]
    public void Every_text_of_the_language_is_there_once()
    {
        CueText[] ids = Enum.GetValues<CueText>();
        var english = new EnglishCueTexts();
        IEnumerable<CueText> twice = ids.GroupBy(english.Of).Where(g => g.Count() > 1).SelectMany(g => g);
        Assert.Equal([CueText.DistanceDone, CueText.TimeDone], twice);
    }

    [Fact]
    public void Every_language_has_every_text_and_a_code_of_its_own()
    {
        List<CueTexts> languages = [.. Enumerable.Range(0, CueLanguages.Count).Select(CueLanguages.At)];
        Assert.Equal("en", CueLanguages.Default.Code);
        Assert.Equal(languages.Count, languages.Select(language => language.Code).Distinct().Count());
        foreach (CueTexts language in languages)
        {
            Assert.Same(language, CueLanguages.Find(language.Code));
            Assert.NotEmpty(language.Name);
            Assert.All(Enum.GetValues<CueText>(), id => Assert.NotEmpty(language.Of(id)));
        }

        Assert.Null(CueLanguages.Find("tlh"));
    }

    [Fact]
    public void A_second_language_takes_one_class_and_changes_every_part_of_a_sentence()
    {
        var german = new FewGermanTexts();
        Assert.Equal(
            "Los 2 Minuten zu 4:30 bis 4:40.", CueSentences.For(CueKind.StepStartActive, TargetKind.Pace, 120, 270, 280, true, german));
        Assert.Equal("10 Sekunden zu schnell.", CueSentences.For(CueKind.Slower, TargetKind.Pace, 260, 270, 280, true, german));
    }

    private sealed class FewGermanTexts : CueTexts
    {
        public override string Code => "de";

        public override string Name => "Deutsch";

        public override string Of(CueText id) => id switch
        {
            CueText.StartActive => "Los{0}{1}.",
            CueText.StartLength => " {0}",
            CueText.StartPacePerKm => " zu {0} bis {1}",
            CueText.MinuteMany => "{0} Minuten",
            CueText.SecondMany => "{0} Sekunden",
            CueText.SlowerSlightly => "{0} zu schnell.",
            _ => throw new ArgumentOutOfRangeException(nameof(id)),
        };
    }
}

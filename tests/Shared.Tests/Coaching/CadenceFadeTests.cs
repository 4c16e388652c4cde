using TrainingPlan.Coaching;

namespace TrainingPlan.Shared.Tests.Coaching;

public class CadenceFadeTests
{
    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(1, 1.0)]
    [InlineData(2, 0.5)]
    [InlineData(3, 0.25)]
    [InlineData(9, 0.25)]
    public void Of_every_four_minutes_a_week_opens_its_part(int week, double part)
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var fade = new CadenceFade();
            fade.Start(seed, 1, week);
            for (int four = 0; four < 30; four++)
            {
                int open = Enumerable.Range(four * 4, 4).Count(fade.IsOpenMinute);
                Assert.Equal(4 * part, open);
            }
        }
    }

    [Fact]
    public void The_open_minute_cannot_be_learned()
    {
        var fade = new CadenceFade();
        fade.Start(5, 1, 3);
        IEnumerable<int> places = Enumerable.Range(0, 400).Where(fade.IsOpenMinute).Select(m => m % 4);
        Assert.All(places.CountBy(p => p), p => Assert.InRange(p.Value, 10, 40));
    }

    [Fact]
    public void A_quarter_is_withheld()
    {
        int withheld = 0;
        for (int session = 0; session < 1000; session++)
        {
            var fade = new CadenceFade();
            fade.Start(77, session, 1);
            withheld += Enumerable.Range(0, 20).Count(_ => fade.DrawWithheld());
        }

        Assert.InRange(withheld / 20000.0, 0.24, 0.26);
    }

    [Fact]
    public void The_same_seed_and_session_draw_the_same_and_others_differ()
    {
        string first = Draw(1, 1);
        Assert.Equal(first, Draw(1, 1));
        Assert.NotEqual(first, Draw(1, 2));
        Assert.NotEqual(first, Draw(2, 1));
        Assert.NotEqual(Draw(0, 0), new string('0', 64));
    }

    private static string Draw(int seed, int session)
    {
        var fade = new CadenceFade();
        fade.Start(seed, session, 2);
        return string.Concat(Enumerable.Range(0, 64).Select(_ => fade.DrawWithheld() ? '1' : '0'));
    }
}

using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Units;

public class Crc32Tests
{
    private static readonly byte[] s_digits = "123456789"u8.ToArray();

    [Fact]
    public void The_published_check_value_is_met() => Assert.Equal(0xCBF43926u, Crc32.Of(s_digits, 0, 9));

    [Fact]
    public void No_bytes_give_zero() => Assert.Equal(0u, Crc32.Of(s_digits, 3, 0));

    [Fact]
    public void Taking_the_bytes_in_parts_gives_the_same_as_at_once()
    {
        for (int cut = 0; cut <= s_digits.Length; cut++)
        {
            uint crc = Crc32.Append(Crc32.Start, s_digits, 0, cut);
            crc = Crc32.Append(crc, s_digits, cut, s_digits.Length - cut);
            Assert.Equal(0xCBF43926u, Crc32.Finish(crc));
        }
    }
}

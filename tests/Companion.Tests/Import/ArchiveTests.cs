using TrainingPlan.Companion.Import.Archives;
using static TrainingPlan.Companion.Tests.Import.SampleFiles;

namespace TrainingPlan.Companion.Tests.Import;

public sealed class ArchiveTests
{
    [Fact]
    public void Files_come_out_of_archives_in_archives()
    {
        byte[] inner = Zip(("deep/a.gpx", Utf8("one")), ("b.fit.gz", Gzip(Utf8("two"))));
        byte[] outer = Zip(("inner.zip", inner), ("__MACOSX/c.gpx", Utf8("no")), ("c.gpx", Utf8("three")));
        IEnumerable<ImportMember> members = ArchiveMembers.Of("all.zip", outer);
        Assert.Equal(
            [("all.zip/inner.zip/deep/a.gpx", "a.gpx", 3), ("all.zip/inner.zip/b.fit", "b.fit", 3), ("all.zip/c.gpx", "c.gpx", 5)],
            members.Select(member => (member.Path, member.Name, member.Bytes!.Length)));
    }

    [Fact]
    public void A_bomb_is_refused_and_its_neighbour_is_not()
    {
        byte[] bomb = Zip(("bomb.gpx", new byte[200_000_000]), ("a.gpx", Utf8("one")));
        List<ImportMember> members = [.. ArchiveMembers.Of("bomb.zip", bomb)];
        Assert.Contains("grows", members[0].Refusal);
        Assert.Equal(3, members[1].Bytes!.Length);
        Assert.Contains("grows", Assert.Single(ArchiveMembers.Of("bomb.gz", Gzip(new byte[200_000_000]))).Refusal);
    }

    [Fact]
    public void Archives_without_end_are_refused()
    {
        byte[] nested = Utf8("one");
        for (int depth = 0; depth < 12; depth++)
        {
            nested = Zip(("a.zip", nested));
        }

        Assert.Contains("too deep", Assert.Single(ArchiveMembers.Of("a.zip", nested)).Refusal);
    }

    [Fact]
    public void A_damaged_archive_is_refused_and_never_a_fault()
    {
        byte[] whole = Zip(("a.gpx", Utf8(Gpx(Start, 300))), ("b.gpx", Utf8(Gpx(Start, 300))));
        var random = new Random(7);
        (int refused, int whole2) = (0, 0);
        for (int trial = 0; trial < 300; trial++)
        {
            byte[] damaged = trial % 2 == 0 ? whole[..random.Next(4, whole.Length)] : [.. whole];
            damaged[random.Next(4, damaged.Length)] ^= (byte)(1 << random.Next(8));
            foreach (ImportMember member in ArchiveMembers.Of("a.zip", damaged))
            {
                _ = member.Bytes is null ? refused++ : whole2++;
            }
        }

        Assert.True(refused > 100 && whole2 > 50, $"{refused} refused, {whole2} whole");
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export;
using TrainingPlan.Companion.Export.Tracks;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Courses;
using TrainingPlan.Companion.Import.Archives;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>Files of text and archives for the importer's trial.</summary>
internal static class TextFiles
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>A short run as TCX.</summary>
    public static byte[] Tcx(Random chance) => TcxWriter.Write(Run(chance));

    /// <summary>A short run as GPX.</summary>
    public static byte[] Gpx(Random chance) => GpxWriter.Write(Run(chance));

    /// <summary>A table of one of the kinds that are known.</summary>
    public static byte[] Table(Random chance) => Encoding.UTF8.GetBytes(chance.Next(4) switch
    {
        0 => ActivityCsv.Samples(Run(chance)),
        1 => "date,HR,rMSSD,rr_data\n"
            + Lines(chance, _ => $"2026-03-14,{chance.Next(40, 70)},{chance.Next(20, 90)}.5,\"{Beats(chance, ',')}\""),
        2 => Beats(chance, '\n'),
        _ => "Activity Type,Date,Title,Distance,Time,Avg HR,Steps,Avg Stride Length\n"
            + Lines(
                chance,
                day => $"Running,2026-03-{day:00} 07:00:00,\"A, B\",\"{chance.Next(3, 30)},50\",01:00:00,--,\"8.510\",\"1,18\""),
    });

    /// <summary>A zip or gzip file with a small file in it.</summary>
    public static byte[] Archive(Random chance)
    {
        var packed = new MemoryStream();
        byte[] inner = Table(chance);
        if (chance.Next(2) == 0)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(inner);
        }
        else
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using Stream entry = zip.CreateEntry("2026-03-14.csv").Open();
            entry.Write(inner);
        }

        return packed.ToArray();
    }

    /// <summary>Reads a file of any format.</summary>
    public static long Read(byte[] file) => Weigh(FileImporter.Read("2026-03-14.txt", file));

    /// <summary>Reads what is in an archive; a member that is refused refuses nothing else.</summary>
    public static long ReadArchive(byte[] file)
    {
        long sum = 0;
        foreach (ImportMember member in ArchiveMembers.Of("a.zip", file))
        {
            sum = (sum * 31) + (member.Bytes?.Length ?? member.Refusal!.Length);
        }

        return sum;
    }

    /// <summary>A course for a prediction: places a few hundred metres apart, with heights.</summary>
    public static byte[] Course(Random chance)
    {
        string points = Lines(chance, 8, i => string.Create(
            CultureInfo.InvariantCulture,
            $"<trkpt lat=\"{48 + (i * 0.002)}\" lon=\"11.5\"><ele>{500 + chance.Next(60)}</ele></trkpt>"));
        return Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\"?><gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
            + $"<trk><trkseg>{points}</trkseg></trk></gpx>");
    }

    /// <summary>Reads a course.</summary>
    public static long ReadCourse(byte[] file) => (long)(CourseReader.Read(new MemoryStream(file)).LengthMeters * 1000);

    private static long Weigh(ImportedFile file) =>
        (file.Activities.Sum(run => run.Series.Count + (long)(run.Totals.DistanceMeters ?? 0)) * 31) + file.Days.Count + file.Notes.Count;

    private static string Lines(Random chance, Func<int, string> line) => Lines(chance, 1, line);

    private static string Lines(Random chance, int fewest, Func<int, string> line) =>
        string.Join('\n', Enumerable.Range(1, chance.Next(fewest, fewest + 5)).Select(line));

    private static string Beats(Random chance, char separator) => string.Join(
        separator, Enumerable.Range(0, 60).Select(_ => chance.Next(780, 860).ToString(CultureInfo.InvariantCulture)));

    private static Activity Run(Random chance)
    {
        int count = chance.Next(2, 12);
        double[] Column(double start) => [.. Enumerable.Range(0, count).Select(i => start + (i * 0.25))];
        return new Activity
        {
            Sport = Sport.Running,
            Start = Start.AddMinutes(chance.Next(100_000)),
            Name = "A run",
            Series = new ActivitySeries
            {
                ElapsedSeconds = [.. Enumerable.Range(0, count).Select(i => (double)i)],
                DistanceMeters = Column(0),
                HeartRateBpm = Column(140),
                CadenceSpm = Column(172),
                LatitudeDegrees = Column(48),
                LongitudeDegrees = Column(11),
            },
        };
    }
}

using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Journey.Tests;

/// <summary>A cue and its second; prints as a line of a story.</summary>
internal sealed record LoggedCue(int Second, CueKind Kind)
{
    public override string ToString() => $"{Second} {(Kind == CueKind.None ? "NOISE" : Kind)}";
}

/// <summary>An event of a session.</summary>
internal sealed record LoggedEvent(int Second, LogEventKind Kind, int A, int B, int C, int D);

/// <summary>A session as it stands on a band's flash, read as the band itself reads it.</summary>
internal sealed class SessionOnFlash
{
    public List<LoggedEvent> Events { get; } = [];

    public List<int> PausedSeconds { get; } = [];

    public int SecondCount { get; private set; }

    public string WorkoutName { get; private set; } = "";

    public bool HasEnd { get; private set; }

    /// <summary>Number of sessions on the band.</summary>
    public static int Count(VirtualBand band)
    {
        using (band.Enter())
        {
            return Open(band).Sessions.Table.Count;
        }
    }

    /// <summary>The session that was recorded last.</summary>
    public static SessionOnFlash Newest(VirtualBand band)
    {
        using (band.Enter())
        {
            BandStore store = Open(band);
            int index = store.Sessions.Table.Count - 1;
            byte[] bytes = new byte[store.Sessions.Table.Length(index)];
            for (int done = 0, got = 1; done < bytes.Length && got > 0; done += got)
            {
                got = store.Sessions.Read(store.Sessions.Table.Number(index), done, bytes, done, Math.Min(480, bytes.Length - done));
            }

            store.Sessions.EndReading();
            return Decode(bytes);
        }
    }

    private static BandStore Open(VirtualBand band)
    {
        var store = new BandStore(band.Board!.StorageRoot, band.Board.StorageBytes);
        Assert.True(store.TryOpen(0), "the band's volume did not open");
        return store;
    }

    private static SessionOnFlash Decode(byte[] bytes)
    {
        var session = new SessionOnFlash();
        var reader = new SessionLogReader();
        reader.SetInput(bytes, 0, bytes.Length);
        while (reader.MoveNext())
        {
            session.Take(reader);
        }

        Assert.Equal(0, reader.BrokenBlocks);
        session.HasEnd = reader.HasEnd;
        return session;
    }

    private void Take(SessionLogReader reader)
    {
        switch (reader.Kind)
        {
            case RecordKind.Header:
                WorkoutName = reader.Header.WorkoutName;
                break;
            case RecordKind.Second:
                SecondCount++;
                RunSecond second = reader.Second;
                if (second.IsPaused)
                {
                    PausedSeconds.Add(second.ElapsedSeconds);
                }

                break;
            case RecordKind.Event:
                Events.Add(new LoggedEvent(
                    reader.EventElapsedSeconds, reader.EventKind, reader.EventA, reader.EventB, reader.EventC, reader.EventD));
                break;
        }
    }
}

using System.Globalization;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Companion.Sync.Ports;

namespace TrainingPlan.Companion.Cli.Doctor;

/// <summary>Looks at everything between the runner's data and the band, and changes nothing.</summary>
internal sealed class Examination(Surroundings around, TimeProvider clock, Action<string> progress)
{
    private const string Ports = "ports";
    private const string Air = "bluetooth";
    private const string Data = "data";
    private const long LowDiskBytes = 200L * 1024 * 1024;
    private const double BytesAGigabyte = 1e9;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    private readonly List<Finding> _findings = [];

    /// <summary>What was found, in the order of looking.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The ports that were looked at.</summary>
    public IReadOnlyList<PortInfo> PortsSeen { get; private set; } = [];

    /// <summary>Bands that answered.</summary>
    public List<BandAnswer> Bands { get; } = [];

    /// <summary>State of the Bluetooth adapter.</summary>
    public AirState? AirState { get; private set; }

    /// <summary>State of the data folder.</summary>
    public StoreExam? Store { get; private set; }

    /// <summary>Looks at all of it.</summary>
    /// <param name="dataDirectory">The data folder.</param>
    /// <param name="address">The band's address; null asks at every port.</param>
    /// <param name="cancel">Ends it early.</param>
    public void Run(string dataDirectory, string? address, CancellationToken cancel)
    {
        LookAtPorts();
        AirState = around.Airwaves.GetState();
        AskBands(address, cancel);
        Add(Air, AirState.IsReady ? FindingState.Ok : AirGrade(), AirState.Sentence, AirState.WhatToDo);
        LookAtData(dataDirectory);
    }

    private void LookAtPorts()
    {
        PortsSeen = around.Ports.List();
        foreach (PortInfo port in PortsSeen)
        {
            string what = port.UsbId.Length > 0 ? $"{port.Product} ({port.UsbId})" : port.Product;
            switch (port.Trouble)
            {
                case PortTrouble.None:
                    Add(Ports, FindingState.Ok, $"{port.Name}: {what}, may be opened.");
                    break;
                case PortTrouble.NotAllowed:
                    Add(Ports, FindingState.Problem, $"{port.Name}: {what}, may not be opened by you.", port.Remedy);
                    break;
                case PortTrouble.NoDriver:
                    Add(Ports, FindingState.Problem, $"{what} is plugged in, but the system makes no port of it.", port.Remedy);
                    break;
            }
        }

        if (PortsSeen.Count == 0)
        {
            Add(
                Ports, FindingState.Note, "No serial port and no board is plugged in.",
                "For a sync by cable plug the band's adapter in; some cables carry no data.");
        }
    }

    private void AskBands(string? address, CancellationToken cancel)
    {
        string[] addresses = address is not null
            ? [address]
            : [.. PortsSeen.Where(port => port.Trouble == PortTrouble.None).Select(port => port.Address)];
        foreach (string one in addresses)
        {
            progress($"Asking {one} …");
            TimeSpan patience = one.StartsWith("ble:", StringComparison.Ordinal) ? 20 * s_patience : s_patience;
            (BandAnswer? answer, BandException? failure) = BandProbe.Ask(one, around.Open, clock, patience, cancel);
            if (answer is not null)
            {
                Bands.Add(answer);
                _findings.AddRange(BandFindings.Of(answer));
            }
            else
            {
                bool isAsked = address is not null;
                string remedy = isAsked ? failure!.WhatToDo : SilentPort();
                Add("band", isAsked ? FindingState.Problem : FindingState.Note, failure!.Message, remedy);
            }
        }

        if (addresses.Length == 0)
        {
            Add(
                "band", FindingState.Note, "No band was asked.",
                "Plug one in, or hold its button until it sounds and see: trainingplan bands.");
        }
        else if (Bands.Count == 0 && address is null)
        {
            Add("band", FindingState.Problem, "No band answers.", SilentPort());
        }
    }

    private static string SilentPort() =>
        "Is the band on? On an M5StickC the USB socket is the debugger's: sync over the air (--band ble:) or by an adapter at its pins. "
        + "In sync mode a band does not listen to the cable: hold its button to end it.";

    /// <summary>Without a cable the air is the only way, so what is wrong with it is a problem then.</summary>
    private FindingState AirGrade() =>
        Bands.Count == 0 && AirState!.Problem != AirProblem.NotHere ? FindingState.Problem : FindingState.Note;

    private void LookAtData(string directory)
    {
        StoreExam exam = StoreExam.Of(directory);
        Store = exam;
        if (exam.Trouble is not null)
        {
            Add(Data, FindingState.Problem, exam.Trouble, exam.Remedy);
        }
        else if (exam.Contents is { } contents)
        {
            string runs = contents.Runs == 1 ? "1 run of a band" : $"{contents.Runs} runs of bands";
            Add(Data, FindingState.Ok, $"{exam.Path}: the database is whole, version {contents.Version}, {runs}.");
        }
        else
        {
            Add(
                Data, FindingState.Note, exam.IsThere ? $"{exam.Path} has no database yet." : $"{exam.Path} is not there yet.",
                "The first sync or import makes it.");
        }

        if (exam.FreeBytes is long free)
        {
            string sentence = string.Create(CultureInfo.InvariantCulture, $"Its disk has {free / BytesAGigabyte:0.0} GB free.");
            bool isEnough = free >= LowDiskBytes;
            Add(Data, isEnough ? FindingState.Ok : FindingState.Problem, sentence, isEnough ? "" : "Make room there.");
        }
    }

    private void Add(string area, FindingState state, string sentence, string whatToDo = "") =>
        _findings.Add(new Finding(area, state, sentence, whatToDo));
}

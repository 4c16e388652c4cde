namespace TrainingPlan.Rules.Tests.Layers;

/// <summary>Which of our own namespaces a folder's sources may name; its own always.</summary>
/// <param name="Folder">The folder, with a slash at its end; the longest that fits a source counts.</param>
/// <param name="MayKnow">Namespaces, each with everything inside it.</param>
public sealed record Layer(string Folder, params string[] MayKnow);

/// <summary>Which folders alone may name something.</summary>
/// <param name="What">What it is, in the words of the design.</param>
/// <param name="Names">Namespaces, types or members by full name.</param>
/// <param name="Folders">The folders that may.</param>
public sealed record Monopoly(string What, string[] Names, params string[] Folders);

/// <summary>Which platform namespaces alone a folder may name: the folder computes and does nothing else.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Platform">Namespaces of .NET, without what is inside them.</param>
public sealed record PureLayer(string Folder, params string[] Platform);

/// <summary>Who may know whom. The tables are the design; a line is changed only when the design changes.</summary>
public static class LayerTable
{
    private const string Units = "TrainingPlan.Units";
    private const string Signals = "TrainingPlan.Signals";
    private const string Workouts = "TrainingPlan.Workouts";
    private const string Coaching = "TrainingPlan.Coaching";
    private const string SessionLog = "TrainingPlan.SessionLog";
    private const string Protocol = "TrainingPlan.Protocol";
    private const string Firmware = "TrainingPlan.Firmware";
    private const string Companion = "TrainingPlan.Companion";

    /// <summary>Our own namespaces.</summary>
    public static readonly IReadOnlyList<Layer> Layers =
    [
        new("shared/Units/"),
        new("shared/Signals/", Units),
        new("shared/Workouts/", Units),
        new("shared/Coaching/", Units, Workouts),
        new("shared/SessionLog/", Units),
        new("shared/Protocol/", Units, Workouts, SessionLog),
        new("firmware/Boards/"),
        new("firmware/Sensors/", Units, Signals),
        new("firmware/Cues/", Units, Coaching),
        new("firmware/Power/", Coaching, SessionLog, Firmware + ".Storage"),
        new("firmware/Storage/", Units, Workouts, SessionLog, Protocol),
        new("firmware/Radio/", Units, Signals),
        new("firmware/Link/", Units, Workouts, Coaching, SessionLog, Protocol, Firmware + ".Storage"),
        new("firmware/", Firmware, Units, Signals, Workouts, Coaching, SessionLog, Protocol),
        new("hardware/chips/"),
        new("hardware/simulator/", "TrainingPlan.Hardware", Firmware, Units, Signals, Workouts, Coaching, SessionLog, Protocol),
        new("companion/Analysis/", Units, Workouts),
        new("companion/Planning/", Units, Workouts),
        new("companion/Store/", Units, Workouts, Coaching, SessionLog, Companion + ".Analysis", Companion + ".Planning"),
        new("companion/Sync/", Units, Workouts, Coaching, SessionLog, Protocol, Companion + ".Store"),
        new("companion/Import/", Units, Workouts, Companion + ".Store", Companion + ".Analysis", Companion + ".Planning"),
        new(
            "companion/Export/", Units, Workouts, Companion + ".Store", Companion + ".Import", Companion + ".Analysis",
            Companion + ".Planning"),
        new(
            "companion/NextRun/", Units, Workouts, Protocol, Companion + ".Analysis", Companion + ".Planning", Companion + ".Store",
            Companion + ".Sync", Companion + ".Weather"),
        new("companion/Speech/"),
        new("companion/Weather/"),
        new("companion/Web/", Companion, Units, Workouts, Coaching, SessionLog, Protocol),
        new("companion/Cli/", Companion, Units, Workouts, Coaching, SessionLog, Protocol),
    ];

    /// <summary>What one place alone knows.</summary>
    public static readonly IReadOnlyList<Monopoly> Monopolies =
    [
        new("SQL", ["Microsoft.Data", "System.Data", "SQLitePCL"], "companion/Store/"),
        new("A transport",
            [
                "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient", "System.Net.Sockets.TcpListener",
                "System.Net.Sockets.UdpClient", "System.Net.Sockets.NetworkStream", "System.IO.Ports",
                "System.Runtime.InteropServices.DllImportAttribute", "System.Runtime.InteropServices.LibraryImportAttribute",
            ],
            "companion/Sync/", "hardware/simulator/", "firmware/"),
        new("HTML and HTTP",
            ["Microsoft.AspNetCore", "Microsoft.JSInterop", "System.Text.Encodings.Web.HtmlEncoder", "System.Net.HttpListener"],
            "companion/Web/"),
        new("Asking a network", ["System.Net.Http", "System.Net.WebRequest", "System.Net.WebClient"], "companion/Weather/"),
        new("The command line", ["Spectre.Console", "System.CommandLine"], "companion/Cli/", "hardware/simulator/"),
        new("The band's libraries", ["nanoFramework", "Iot.Device", "System.Device"], "firmware/", "hardware/simulator/"),
    ];

    /// <summary>Folders that only compute: no file, no network, no thread.</summary>
    public static readonly IReadOnlyList<PureLayer> Pure =
    [
        new("shared/", "System", "System.Text"),
        new("companion/Analysis/",
            "System", "System.Collections.Generic", "System.Linq", "System.Globalization", "System.Text",
            "MathNet.Numerics.LinearAlgebra", "MathNet.Numerics.LinearAlgebra.Factorization", "MathNet.Numerics.Distributions"),
        new("companion/Planning/", "System", "System.Collections.Generic", "System.Linq", "System.Globalization", "System.Text"),
        new("hardware/chips/", "System", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Globalization"),
    ];

    /// <summary>Hidden inputs: what makes the same call give another answer.</summary>
    public static readonly IReadOnlyList<string> HiddenInputs =
    [
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now",
        "System.DateTimeOffset.UtcNow", "System.TimeProvider", "System.Diagnostics.Stopwatch",
        "System.Environment.TickCount", "System.Environment.TickCount64", "System.Environment.GetEnvironmentVariable",
        "System.Threading.Thread.Sleep", "System.Threading.Tasks.Task.Delay", "System.Random.Shared", "System.Guid.NewGuid",
        "System.Random.Unseeded", "System.Console",
    ];

    /// <summary>Folders into which time and chance come as arguments.</summary>
    public static readonly IReadOnlyList<string> Deterministic =
        ["shared/", "firmware/", "hardware/chips/", "companion/Analysis/", "companion/Planning/"];

    /// <summary>Where the real world enters, by file, and what of it.</summary>
    public static readonly IReadOnlyList<(string Path, string Name)> Entrances =
    [
        ("firmware/Program.cs", "System.Environment.TickCount64"),
        ("firmware/Program.cs", "System.Threading.Thread.Sleep"),
        ("firmware/Storage/BandStore.cs", "System.Guid.NewGuid"), // a new band's identity is chance; PresetIdentity takes its place
    ];
}

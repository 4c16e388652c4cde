namespace TrainingPlan.Rules.Tests.Layers;

/// <summary>Who may know whom, read from what the code really names.</summary>
public class LayerTests
{
    [Fact]
    public void Nobody_knows_a_namespace_that_the_design_keeps_from_it() =>
        Finding.AssertNone("Who may know whom", LayerRules.StrangerFindings(CodeMap.All));

    [Fact]
    public void Sql_transport_html_and_the_command_line_are_known_in_one_place_each() =>
        Finding.AssertNone("Known in one place", LayerRules.MonopolyFindings(CodeMap.All));

    [Fact]
    public void Shared_chips_analysis_and_planning_only_compute() =>
        Finding.AssertNone("Only computes", LayerRules.PureFindings(CodeMap.All));

    [Fact]
    public void Time_and_chance_come_in_as_arguments() =>
        Finding.AssertNone("Hidden input", LayerRules.HiddenInputFindings(CodeMap.All));

    [Fact]
    public void Pages_know_neither_sql_nor_a_transport()
    {
        IEnumerable<string> pages = Repository.Files.Where(path => path.EndsWith(".razor"));
        Finding.AssertNone("Pages", pages.SelectMany(path => LayerRules.PageFindings(path, Repository.ReadLines(path))));
        Assert.NotEmpty(LayerRules.PageFindings("companion/Web/Bad.razor", ["@using Microsoft.Data.Sqlite"]));
    }

    [Fact]
    public void Every_source_outside_the_tests_stands_in_a_layer_and_in_its_namespace()
    {
        IEnumerable<SourceFile> sources = Repository.SourcesUnder("shared/", "firmware/", "hardware/", "companion/");
        IEnumerable<SourceFile> strays = sources.Where(source => !LayerTable.Layers.Any(layer => source.Path.StartsWith(layer.Folder)));
        Finding.AssertNone("A source without a layer", strays.Select(source => new Finding(source.Path, 0, "stands in no layer")));
    }

    [Theory]
    [InlineData("companion/Analysis/A.cs", "class A { TrainingPlan.Companion.Store.RunStore s; }", "TrainingPlan.Companion.Store")]
    [InlineData("companion/Analysis/A.cs", "namespace TrainingPlan.Companion.Analysis; class A { Store.RunStore s; }", "Companion.Store")]
    [InlineData("companion/Import/A.cs", "using TrainingPlan.Protocol; class A { }", "TrainingPlan.Protocol")]
    [InlineData("shared/Units/A.cs", "class A { object o = new TrainingPlan.Signals.Meter(); }", "TrainingPlan.Signals")]
    [InlineData("hardware/chips/mpu/A.cs", "class A { int id = (int)TrainingPlan.Firmware.Sensors.Mpu.Register.WhoAmI; }", "Firmware")]
    [InlineData("firmware/Sensors/A.cs", "namespace TrainingPlan.Firmware.Sensors; class A { Link.BandLink link; }", "Firmware.Link")]
    public void A_stranger_is_found_however_it_is_named(string path, string text, string named) =>
        Assert.Contains(LayerRules.StrangerFindings(Bind(path, text)), finding => finding.Path == path && finding.What.Contains(named));

    [Theory]
    [InlineData("companion/Web/A.cs", "using Microsoft.Data.Sqlite; class A { }", "SQL")]
    [InlineData("companion/Cli/A.cs", "class A { Microsoft.Data.Sqlite.SqliteConnection c; }", "SQL")]
    [InlineData("companion/Cli/A.cs", "using System.Net.Sockets; class A { TcpClient c = new(); }", "transport")]
    [InlineData("companion/Store/A.cs", "using System.Runtime.InteropServices; class A { [DllImport(\"c\")] int f(); }", "transport")]
    [InlineData("companion/Planning/A.cs", "using Microsoft.AspNetCore.Http; class A { }", "HTML")]
    [InlineData("companion/Sync/A.cs", "using Spectre.Console; class A { }", "command line")]
    [InlineData("shared/Units/A.cs", "using nanoFramework.Hardware.Esp32; class A { }", "band's libraries")]
    public void A_breach_of_a_monopoly_is_found(string path, string text, string what) =>
        Assert.Contains(LayerRules.MonopolyFindings(Bind(path, text)), finding => finding.What.Contains(what));

    [Theory]
    [InlineData("companion/Analysis/A.cs", "class A { string t = File.ReadAllText(\"x\"); }", "System.IO.File")]
    [InlineData("companion/Planning/A.cs", "class A { HttpClient c; }", "System.Net.Http.HttpClient")]
    [InlineData("shared/Signals/A.cs", "class A { void M() { System.Threading.Monitor.Pulse(this); } }", "System.Threading.Monitor")]
    public void A_computing_folder_that_does_something_else_is_found(string path, string text, string named) =>
        Assert.Contains(LayerRules.PureFindings(Bind(path, text)), finding => finding.What.Contains(named));

    [Theory]
    [InlineData("shared/Coaching/A.cs", "class A { long t = DateTime.UtcNow.Ticks; }", "DateTime.UtcNow")]
    [InlineData("firmware/Link/A.cs", "using System.Threading; class A { void M() { Thread.Sleep(5); } }", "Thread.Sleep")]
    [InlineData("companion/Planning/A.cs", "class A { int n = Random.Shared.Next(); }", "Random.Shared")]
    [InlineData("hardware/chips/A.cs", "class A { int n = new Random().Next() + new Random(3).Next(); }", "Random.Unseeded")]
    [InlineData("companion/Analysis/A.cs", "using static System.Guid; class A { object o = NewGuid(); }", "Guid.NewGuid")]
    public void A_hidden_input_is_found(string path, string text, string named) =>
        Assert.Contains(LayerRules.HiddenInputFindings(Bind(path, text)), finding => finding.What.Contains(named));

    [Fact]
    public void Allowed_neighbours_raise_no_alarm()
    {
        Use[] uses = [.. Bind("companion/Analysis/A.cs", """
            using System.Text; using TrainingPlan.Units;
            namespace TrainingPlan.Companion.Analysis;
            class A { Trust t; string s = new StringBuilder().Append(Math.Max(1, 2)).ToString(); A other; }
            class B : A { List<int> l = new[] { 1 }.ToList(); B() { } }
            """)];
        Finding.AssertNone("A false alarm", [.. LayerRules.StrangerFindings(uses), .. LayerRules.MonopolyFindings(uses),
            .. LayerRules.PureFindings(uses), .. LayerRules.HiddenInputFindings(uses)]);
    }

    private static IEnumerable<Use> Bind(string path, string text) => CodeMap.Uses([
        new SourceFile(path, text),
        new SourceFile("companion/Store/S.cs", "namespace TrainingPlan.Companion.Store; public class RunStore { }"),
        new SourceFile("shared/Units/U.cs", "namespace TrainingPlan.Units; public enum Trust { None }"),
        new SourceFile("shared/Signals/M.cs", "namespace TrainingPlan.Signals; public class Meter { }"),
        new SourceFile("shared/Protocol/P.cs", "namespace TrainingPlan.Protocol; public class Frame { }"),
        new SourceFile("firmware/Link/L.cs", "namespace TrainingPlan.Firmware.Link; public class BandLink { }"),
        new SourceFile("firmware/Sensors/R.cs", "namespace TrainingPlan.Firmware.Sensors.Mpu; public enum Register { WhoAmI }"),
    ]);
}

namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>What the band lacks must fail here, by name, and not on the wrist.</summary>
public class BandCompilationTests
{
    private const string Usings = """
        using System; using System.Collections; using System.Device.Gpio; using System.Device.I2c; using System.Diagnostics;
        using System.IO; using System.IO.Ports; using System.Text; using System.Threading; using Iot.Device.Buzzer; using Iot.Device.Button;
        using nanoFramework.Runtime.Native;

        """;

    [Fact]
    public void Firmware_and_shared_compile_against_the_libraries_of_the_band()
    {
        Finding.AssertNone("The band's compiler refuses", BandCompilation.ErrorsAndWarnings(BandCompilation.Firmware));
    }

    [Fact]
    public void The_stubs_hold_every_listed_assembly_and_nothing_of_dotnet()
    {
        string[] lists = Directory.GetFiles(Path.Combine(Repository.Root, "tests/Rules.Tests/NanoFrameworkApi"), "*.txt");
        Assert.Equal(lists.Length, ReferenceStubs.All.Count);
        string core = BandCompilation.Firmware.GetSpecialType(Microsoft.CodeAnalysis.SpecialType.System_Object).ContainingAssembly.Name;
        Assert.Equal("mscorlib", core);
        Assert.Null(BandCompilation.Firmware.GetTypeByMetadataName("System.Collections.Generic.List`1"));
    }

    [Theory]
    [InlineData("string s = string.Join(\",\", new string[2]);", "Join")]
    [InlineData("string s = \"a\".Replace(\"a\", \"b\");", "Replace")]
    [InlineData("float f = MathF.Sqrt(2f);", "MathF")]
    [InlineData("System.Collections.Generic.List<int> l = null;", "Generic")]
    [InlineData("Span<byte> s = null;", "Span<>")]
    [InlineData("int? n = null;", "Nullable")]
    [InlineData("decimal d = 1;", "Decimal")]
    [InlineData("Func<int, int> f = null;", "Func<")]
    [InlineData("Action<int> f = null;", "Action")]
    [InlineData("var t = (1, 2);", "ValueTuple")]
    [InlineData("DateTimeOffset d = default;", "DateTimeOffset")]
    [InlineData("int last = new int[3][^1];", "Index")]
    [InlineData("DateTime now = DateTime.Now;", "Now")]
    [InlineData("new SerialPort(\"COM2\").DiscardInBuffer();", "DiscardInBuffer")]
    [InlineData("new Buzzer(2).PlayTone(440);", "duration")]
    [InlineData("SpanByte[] spans = new SpanByte[2];", "SpanByte")]
    [InlineData("int i = BitConverter.SingleToInt32Bits(1f);", "SingleToInt32Bits")]
    [InlineData("File.WriteAllLines(\"I:\\\\a\", null);", "WriteAllLines")]
    public void An_api_that_the_band_lacks_is_refused_by_name(string statement, string named)
    {
        IReadOnlyList<Finding> errors = BandCompilation.Errors(Compile(statement));
        Assert.NotEmpty(errors);
        Assert.Contains(errors, error => error.What.Contains(named));
    }

    [Theory]
    [InlineData("int[] squares = { 1, 4, 9, 16, 25, 36, 49 }; byte[] bytes = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };")]
    [InlineData("string text = $\"{1 + 1:D2} and {\"x\",4}\" + 'c';")]
    [InlineData("lock (new object()) { foreach (int i in new int[2]) { Debug.WriteLine(i.ToString()); } }")]
    [InlineData("switch (\"a\".ToLower()) { case \"a\": case \"b\": case \"c\": case \"d\": case \"e\": case \"f\": case \"g\": break; }")]
    [InlineData("ArrayList list = new ArrayList(); list.Add(1); object first = list[0]; foreach (object item in list) { }")]
    [InlineData("StringBuilder builder = new StringBuilder(); builder.Append(1).Append('x'); char c = builder[0]; c = \"abc\"[1];")]
    [InlineData("SpanByte span = new byte[4]; span[0] = 1; new I2cDevice(new I2cConnectionSettings(1, 0x68)).Read(span);")]
    [InlineData("using (Stream file = new FileStream(\"I:\\\\a\", FileMode.Append)) { file.Write(new byte[1], 0, 1); }")]
    [InlineData("GpioButton button = new GpioButton(37); button.Press += delegate { }; button.IsHoldingEnabled = true;")]
    [InlineData("TimeSpan span = DateTime.UtcNow - DateTime.UnixEpoch; bool longer = span > TimeSpan.Zero;")]
    [InlineData("new Thread(() => Thread.Sleep(Timeout.Infinite)).Start(); long t = System.Environment.TickCount64;")]
    [InlineData("try { throw new IOException(\"x\"); } catch (Exception e) when (e.Message.Length > 0) { }")]
    [InlineData("int state = 2; string word = state switch { 1 => \"a\", > 1 and < 4 => \"b\", _ => \"c\" };")]
    public void What_the_band_has_is_accepted(string statement)
    {
        Assert.Empty(BandCompilation.Errors(Compile(statement)));
    }

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Compile(string statement) =>
        BandCompilation.OfSnippet(Usings + "class Snippet { void Body() { " + statement + " } }");
}

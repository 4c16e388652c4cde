using Microsoft.CodeAnalysis.CSharp;
using TrainingPlan.Rules.Tests.Stubs;

namespace TrainingPlan.Rules.Tests.Dialect;

/// <summary>What compiles for the band and then breaks on it is refused; each rule is shown something to refuse.</summary>
public class DialectTests
{
    /// <summary>A rule's name, and code that must break it.</summary>
    public static readonly TheoryData<string, string> BadSnippets = new()
    {
        { "generics", "class Box<T> { T Value; }" },
        { "generics", "class C { void Call() { Echo(1); } T Echo<T>(T value) { return value; } }" },
        { "generics", "class C { System.Func<int> f; }" },
        { "generics", "class C { System.Action<int> f; }" },
        { "generics", "class C { System.Collections.Generic.List<int> l; }" },
        { "nullable types", "class C { int? n; }" },
        { "nullable types", "class C { string? s; }" },
        { "multi-dimensional arrays", "class C { int[,] grid = new int[2, 2]; }" },
        { "bodies in interfaces", "interface I { int Two() { return 2; } }" },
        { "bodies in interfaces", "interface I { int Two => 2; }" },
        { "bodies in interfaces", "interface I { int Two { get { return 2; } } }" },
        { "bodies in interfaces", "interface I { static int Two; }" },
        { "unsafe code", "class C { unsafe void M(byte[] b) { fixed (byte* p = b) { } } }" },
        { "unsafe code", "unsafe struct S { fixed byte data[4]; }" },
        { "checked arithmetic", "class C { int Add(int a, int b) { return checked(a + b); } }" },
        { "checked arithmetic", "class C { void M(int a) { checked { a++; } } }" },
        { "iterators", "class C { System.Collections.IEnumerable M() { yield return 1; } }" },
        { "async", "class C { async void M() { } }" },
        { "async", "class C { void M() { System.Threading.ThreadStart s = async () => { }; } }" },
        { "tuples", "class C { (int, int) M() { return (1, 2); } }" },
        { "tuples", "class C { void M(object o) { var (a, b) = o; } }" },
        { "records", "record R(int A);" },
        { "records", "record struct R(int A);" },
        { "decimal", "class C { decimal d; }" },
        { "decimal", "class C { object o = 1.5m; }" },
        { "LINQ", "using System.Linq; class C { }" },
        { "LINQ", "class C { object M(int[] a) { return from x in a select x; } }" },
        { "stackalloc", "class C { void M() { var s = stackalloc byte[4]; } }" },
        { "ranges and indices", "class C { int M(int[] a) { return a[^1]; } }" },
        { "ranges and indices", "class C { int[] M(int[] a) { return a[1..2]; } }" },
        { "ranges and indices", "class C { bool M(int[] a) { return a is [1, ..]; } }" },
        { "UTF-8 literals", "class C { void M() { var s = \"a\"u8; } }" },
        { "anonymous types", "class C { object o = new { A = 1 }; }" },
        { "dynamic", "class C { void M(dynamic d) { } }" },
        { "delegates without a name", "class C { void M() { var f = (int x) => x + 1; } }" },
        { "enum names", "enum E { A } class C { string M(E e) { return e.ToString(); } }" },
        { "enum names", "enum E { A } class C { string M(E e) { return \"is \" + e; } }" },
        { "enum names", "enum E { A } class C { string M(E e) { return $\"is {e}\"; } }" },
        { "enum names", "enum E { A } class C { object M(E e) { return e; } }" },
        { "number formats", "class C { string M(int n) { return n.ToString(\"0.00\"); } }" },
        { "number formats", "class C { string M(int n) { return $\"{n:P1}\"; } }" },
        { "floating point", "class C { double d; }" },
        { "floating point", "class C { int M(int n) { return (int)(n * 1.5f); } }" },
    };

    private static readonly IReadOnlyList<DialectRule> Every = [.. DialectRules.All, .. DialectRules.SharedOnly];

    [Fact]
    public void Firmware_and_shared_keep_to_the_dialect()
    {
        Finding.AssertNone("Compiles, but breaks on the band", DialectRule.Check(BandCompilation.Firmware, DialectRules.All));
    }

    [Fact]
    public void Shared_code_computes_with_integers()
    {
        IEnumerable<Finding> found = DialectRule.Check(BandCompilation.Firmware, DialectRules.SharedOnly);
        Finding.AssertNone("Integers in shared", found.Where(finding => finding.Path.StartsWith("shared/")));
    }

    [Theory]
    [MemberData(nameof(BadSnippets))]
    public void A_rule_refuses_what_it_is_for(string rule, string snippet)
    {
        IEnumerable<Finding> found = DialectRule.Check(BandCompilation.OfSnippet(snippet), Every);
        Assert.Contains(found, finding => finding.What.StartsWith(rule + ":"));
    }

    [Fact]
    public void Every_rule_is_shown_something_to_refuse()
    {
        string[] shown = [.. BadSnippets.Select(row => (string)row[0]).Distinct()];
        Assert.Equal(Every.Select(rule => rule.Name), shown);
    }

    [Fact]
    public void What_works_on_the_band_breaks_no_rule()
    {
        const string Good = """
            using System; using System.Threading;
            enum E : byte { A = 1, B = 2 }
            delegate int Step(int at);
            interface IShape { int Area { get; } int this[int i] { get; set; } void Move(int x); event EventHandler Moved; }
            struct Point { public int X; public static Point operator +(Point a, Point b) { return new Point { X = a.X + b.X }; } }
            static class Extensions { public static int Twice(this int n) { return n * 2; } }
            class C
            {
                private static readonly int[][] Rows = { new[] { 1 }, new[] { 2, 3 } };
                private readonly Step step = at => at + 1;
                public int Id { get; init; }
                bool Has(E set) { return (set & E.A) != 0 && set is E.A or E.B; }
                string Word(int n) { return $"{n:D2} {n.Twice(),4:X}" + n.ToString("F1") + (int)E.B; }
                int Wrap(int n) { unchecked { return n * 31 + step(n); } }
                void Run() { new Thread(() => { lock (this) { Interlocked.Increment(ref count); } }).Start(); }
                private int count;
            }
            """;
        CSharpCompilation compilation = BandCompilation.OfSnippet(Good);
        Assert.Empty(BandCompilation.Errors(compilation));
        Finding.AssertNone("A false alarm", DialectRule.Check(compilation, Every));
    }
}

using Spectre.Console;

namespace TrainingPlan.Companion.Cli;

/// <summary>Where a command speaks: results to the output, failures to the error stream, and the time of day.</summary>
public sealed class Terminal
{
    private const int PlainWidth = 110;

    /// <summary>Makes a terminal over two streams.</summary>
    /// <param name="output">Results.</param>
    /// <param name="error">Failures and progress.</param>
    /// <param name="clock">Time of day.</param>
    /// <param name="isPlain">True when nobody looks on: no colours, no moving bars.</param>
    public Terminal(TextWriter output, TextWriter error, TimeProvider clock, bool isPlain)
    {
        Output = output;
        Error = error;
        Clock = clock;
        IsPlain = isPlain;
        Console = Make(output, isPlain);
        ErrorConsole = Make(error, isPlain);
    }

    /// <summary>The stream of results: JSON goes here as it is.</summary>
    public TextWriter Output { get; }

    /// <summary>The stream of failures.</summary>
    public TextWriter Error { get; }

    /// <summary>Time of day.</summary>
    public TimeProvider Clock { get; }

    /// <summary>What is typed or piped in.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>True when nobody looks on.</summary>
    public bool IsPlain { get; }

    /// <summary>The output with tables, colours and bars.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>The error stream with bars.</summary>
    public IAnsiConsole ErrorConsole { get; }

    /// <summary>The runner's day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfThisProcess()
    {
        System.Console.OutputEncoding = System.Text.Encoding.UTF8;
        return new Terminal(System.Console.Out, System.Console.Error, TimeProvider.System, System.Console.IsOutputRedirected)
        {
            Input = System.Console.OpenStandardInput(),
        };
    }

    /// <summary>Says a failure: what is wrong and what to do, on the error stream.</summary>
    public void Say(Failure failure)
    {
        Error.WriteLine($"trainingplan: {failure.Sentence}");
        if (failure.WhatToDo.Length > 0)
        {
            Error.WriteLine(failure.WhatToDo);
        }
    }

    private static IAnsiConsole Make(TextWriter writer, bool isPlain)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isPlain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isPlain)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}

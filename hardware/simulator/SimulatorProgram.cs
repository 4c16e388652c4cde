using System;
using System.CommandLine;
using TrainingPlan.Hardware.Simulator.Cli;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>The virtual band as a program of its own.</summary>
public static class SimulatorProgram
{
    /// <summary>Exit code when something asked for can't be done; a sentence on the error stream says what.</summary>
    public const int Failed = 1;

    /// <summary>Runs a command.</summary>
    public static int Main(string[] args)
    {
        var root = new RootCommand("A running band in software: the band's own firmware over models of its chips.")
        {
            ReplayCommand.Create(),
            ServeCommand.Create(),
        };
        try
        {
            return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            string fault = $"{e.GetType().Name}: {e.Message.TrimEnd('.')}";
            return Fail($"The virtual band ended by a fault ({fault}): please report it with this command.");
        }
    }

    /// <summary>Says what went wrong in one sentence.</summary>
    public static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Failed;
    }
}

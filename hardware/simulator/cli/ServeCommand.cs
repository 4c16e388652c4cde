using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;

namespace TrainingPlan.Hardware.Simulator.Cli;

/// <summary>`serve`: a band to talk to, over TCP, a pseudo-terminal, and a line at a time over the standard streams.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var tcp = new Option<string?>("--tcp") { Description = "Offer the serial port at 127.0.0.1:PORT; port 0 takes a free one." };
        var pty = new Option<bool>("--pty") { Description = "Offer the serial port as a pseudo-terminal (Linux)." };
        var seed = new Option<int>("--seed") { Description = "Seed of the virtual runner.", DefaultValueFactory = _ => 1 };
        var recording = new Option<string?>("--recording") { Description = "Wear a recording instead of a seeded runner." };
        var speed = new Option<string>("--speed") { Description = "Times real time, or max.", DefaultValueFactory = _ => "1" };
        var flash = new Option<string?>("--flash") { Description = "Keep the band's volume in this file." };
        var leds = new Option<int>("--leds") { Description = "LEDs of the pulse sensor, 2 or 3." };
        var minutes = new Option<double>("--run-minutes") { Description = "Run this long, as fast as possible, before serving." };
        var unpaced = new Option<bool>("--unpaced") { Description = "Send bytes without the baud rate's delay." };
        var cable = new Option<double>("--bad-cable") { Description = "Share of chunks damaged in each of five ways, 0 to 0.2." };
        var bound = new Option<bool>("--quit-with-stdin") { Description = "End when the standard input ends." };
        var command = new Command("serve", "Offer a virtual band's serial port.")
        {
            tcp, pty, seed, recording, speed, flash, leds, minutes, unpaced, cable, bound,
        };
        command.SetAction(result => Run(new ServeOptions
        {
            Tcp = result.GetValue(tcp),
            IsPty = result.GetValue(pty),
            Seed = result.GetValue(seed),
            Recording = result.GetValue(recording),
            Speed = result.GetValue(speed)!,
            FlashPath = result.GetValue(flash),
            Leds = result.GetValue(leds),
            RunMinutes = result.GetValue(minutes),
            IsPaced = !result.GetValue(unpaced),
            BadCableRate = result.GetValue(cable),
            IsBoundToInput = result.GetValue(bound),
        }));
        return command;
    }

    private static int Run(ServeOptions options)
    {
        try
        {
            using BandServer server = Open(options);
            return server.Run();
        }
        catch (Exception e) when (e is RecordingException or ServeException)
        {
            return SimulatorProgram.Fail(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SimulatorProgram.Fail($"A file can't be used: {e.Message}");
        }
    }

    private static BandServer Open(ServeOptions options)
    {
        if (options.Tcp == null && !options.IsPty)
        {
            throw new ServeException("Nothing to serve: give --tcp 127.0.0.1:PORT, --pty or both.");
        }

        IRunner runner = options.Recording != null
            ? new RecordedRunner(RecordingFile.Read(options.Recording))
            : new SeededRunner(options.Seed);
        int leds = options.Leds != 0 ? options.Leds : options.Recording != null && runner.LightChannelCount >= 3 ? 3 : 2;
        if (leds is not (2 or 3))
        {
            throw new ServeException($"--leds {leds}: the pulse sensors have 2 or 3 LEDs.");
        }

        VirtualBand band = VirtualBand.On(runner, leds);
        if (options.FlashPath != null)
        {
            band.InsertFlash(FlashImage.Load(options.FlashPath));
            if (band.Flash.IsVolumeCorrupt)
            {
                Console.Error.WriteLine($"{options.FlashPath} is damaged: the band formats it, as it would on the board.");
            }
        }

        if (options.BadCableRate is not (>= 0 and <= 0.2))
        {
            throw new ServeException("--bad-cable: give a share from 0 to 0.2.");
        }

        var server = new BandServer(band, runner, options, ParseSpeed(options.Speed));
        try
        {
            OpenDoors(server, options);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return server;
    }

    private static void OpenDoors(BandServer server, ServeOptions options)
    {
        if (options.Tcp != null)
        {
            server.Add(OpenTcp(options.Tcp));
        }

        if (options.IsPty)
        {
            server.Add(PseudoTerminalDoor.Open());
        }
    }

    private static double ParseSpeed(string text)
    {
        if (text == "max")
        {
            return double.PositiveInfinity;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double speed) && speed is > 0 and <= 10000
            ? speed
            : throw new ServeException($"--speed {text}: give a number above 0, or max.");
    }

    private static TcpDoor OpenTcp(string text)
    {
        if (!IPEndPoint.TryParse(text, out IPEndPoint? endPoint) || !text.Contains(':'))
        {
            throw new ServeException($"--tcp {text} is not an address: write 127.0.0.1:PORT.");
        }

        try
        {
            return new TcpDoor(endPoint);
        }
        catch (SocketException e)
        {
            throw new ServeException($"{text} can't be listened on ({e.Message}): choose another port, or 0 for a free one.");
        }
    }
}

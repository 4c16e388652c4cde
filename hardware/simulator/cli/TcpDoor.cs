using System;
using System.Net;
using System.Net.Sockets;

namespace TrainingPlan.Hardware.Simulator.Cli;

/// <summary>The serial port as a TCP address, for one peer at a time, as a cable has one end.</summary>
internal sealed class TcpDoor : ISerialDoor
{
    private readonly Socket _listener;
    private Socket? _peer;

    public TcpDoor(IPEndPoint endPoint)
    {
        _listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(endPoint);
        _listener.Listen(1);
        Address = "tcp:" + _listener.LocalEndPoint;
    }

    public string Address { get; }

    public bool IsInUse => _peer != null;

    public int Read(Span<byte> into)
    {
        AcceptPeer();
        if (_peer == null || !_peer.Poll(0, SelectMode.SelectRead))
        {
            return 0;
        }

        try
        {
            int count = _peer.Receive(into);
            if (count == 0)
            {
                DropPeer();
            }

            return count;
        }
        catch (SocketException)
        {
            DropPeer();
            return 0;
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            while (_peer != null && bytes.Length > 0)
            {
                bytes = bytes[_peer.Send(bytes)..];
            }
        }
        catch (SocketException)
        {
            DropPeer();
        }
    }

    public void Dispose()
    {
        DropPeer();
        _listener.Dispose();
    }

    private void AcceptPeer()
    {
        if (!_listener.Poll(0, SelectMode.SelectRead))
        {
            return;
        }

        // Who has left may have left words behind: they are read first, and only then is it seen that nobody is there any more.
        bool hasWords = _peer != null && _peer.Available > 0;
        if (hasWords)
        {
            return;
        }

        Socket newcomer = _listener.Accept();
        if (_peer != null && !_peer.Poll(0, SelectMode.SelectRead))
        {
            // The cable is taken.
            newcomer.Dispose();
            return;
        }

        DropPeer();
        newcomer.NoDelay = true;
        newcomer.SendTimeout = 2000;
        _peer = newcomer;
    }

    private void DropPeer()
    {
        _peer?.Dispose();
        _peer = null;
    }
}

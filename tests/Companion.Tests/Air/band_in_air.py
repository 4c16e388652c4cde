"""A dbusmock template: BlueZ with one adapter and a band in sync mode, whose frames go over TCP to who plays the band.

Parameters: port (of the player), mtu, bands (names that advertise), heard_after (polls of discovery), powered, adapter,
pairing (accept, refuse), paired (names), has_forgotten (the band lost its key), refuses_connections, never_resolves, commands.
"""

import socket

import dbus
from dbusmock import MOCK_IFACE, OBJECT_MANAGER_IFACE, mockobject
from gi.repository import GLib

BUS_NAME = 'org.bluez'
MAIN_OBJ = '/'
SYSTEM_BUS = False
IS_OBJECT_MANAGER = True

ADAPTER = 'org.bluez.Adapter1'
DEVICE = 'org.bluez.Device1'
SERVICE = 'org.bluez.GattService1'
CHARACTERISTIC = 'org.bluez.GattCharacteristic1'
AGENT_MANAGER = 'org.bluez.AgentManager1'
PLAY = 'org.trainingplan.Play'
UUID = '7b1e000%d-6c4d-4a57-9f2e-5d8f30a1c7e2'
HCI = '/org/bluez/hci0'

world = {}


def fail(name, words):
    raise dbus.exceptions.DBusException(words, name='org.bluez.Error.' + name)


def count(what):
    world['counts'][what] = world['counts'].get(what, 0) + 1


def device_path(name):
    return HCI + '/dev_C0_DE_00_00_00_%02X' % (world['all'].index(name) + 1)


def register_agent(manager, path, capability):
    world['agent'] = (path, capability)


def set_discovery_filter(adapter, wanted):
    world['filter'] = dict(wanted)


def start_discovery(adapter):
    count('StartDiscovery')
    if adapter.props[ADAPTER]['Discovering']:
        fail('InProgress', 'Operation already in progress')
    adapter.props[ADAPTER]['Discovering'] = True
    GLib.timeout_add(world['heard_after'], hear_all)


def stop_discovery(adapter):
    if not adapter.props[ADAPTER]['Discovering']:
        fail('Failed', 'No discovery started')
    adapter.props[ADAPTER]['Discovering'] = False


def remove_device(adapter, path):
    count('RemoveDevice')
    leave(mockobject.objects[path])
    adapter.RemoveObject(path)
    world['paired'].clear()
    world['forgotten'] = False


def hear_all():
    if mockobject.objects[HCI].props[ADAPTER]['Discovering']:
        for name in world['bands']:
            hear(name)
    return False


def hear(name):
    path = device_path(name)
    if path in mockobject.objects:
        return
    syncing = not name.endswith('*')
    world['manager'].AddObject(path, DEVICE, {
        'Address': path[-17:].replace('_', ':'),
        'Name': name.rstrip('*'),
        'Alias': name.rstrip('*'),
        'Adapter': dbus.ObjectPath(HCI),
        'RSSI': dbus.Int16(-61),
        'UUIDs': dbus.Array([UUID % 1 if syncing else '0000180d-0000-1000-8000-00805f9b34fb'], signature='s'),
        'Paired': dbus.Boolean(name in world['paired']),
        'Trusted': dbus.Boolean(False),
        'Connected': dbus.Boolean(False),
        'ServicesResolved': dbus.Boolean(False),
    }, [
        ('Connect', '', '', connect),
        ('Disconnect', '', '', disconnect),
        ('Pair', '', '', pair),
    ])


def connect(device):
    count('Connect')
    if world['refuses_connections'] > 0:
        world['refuses_connections'] -= 1
        fail('Failed', 'le-connection-abort-by-local')
    if device.props[DEVICE]['Connected']:
        fail('AlreadyConnected', 'Already Connected')
    world['line'] = socket.create_connection(('127.0.0.1', world['port']))
    world['partial'] = b''
    world['watch'] = GLib.io_add_watch(world['line'].fileno(), GLib.IO_IN | GLib.IO_HUP, from_band, device)
    device.UpdateProperties(DEVICE, {'Connected': dbus.Boolean(True)})
    if not world['never_resolves']:
        GLib.timeout_add(150, resolve, device)


def resolve(device):
    if not device.props[DEVICE]['Connected']:
        return False
    base = device.path + '/service0010'
    if base not in mockobject.objects:
        world['manager'].AddObject(base, SERVICE, {'UUID': UUID % 1, 'Device': dbus.ObjectPath(device.path)}, [])
        for number, flags in ((2, ['write', 'write-without-response'] if world['commands'] else ['write']), (3, ['notify'])):
            world['manager'].AddObject('%s/char%04d' % (base, number), CHARACTERISTIC, {
                'UUID': UUID % number,
                'Flags': dbus.Array(flags, signature='s'),
                'MTU': dbus.UInt16(world['mtu']),
                'Notifying': dbus.Boolean(False),
                'Value': dbus.Array([], signature='y'),
            }, [
                ('StartNotify', '', '', start_notify),
                ('WriteValue', 'aya{sv}', '', write_value),
            ])
    device.UpdateProperties(DEVICE, {'ServicesResolved': dbus.Boolean(True)})
    return False


def pair(device):
    count('Pair')
    if world['agent'] is None:
        fail('AuthenticationFailed', 'No agent')
    agent = [name for name in device.connection.list_names() if name.startswith(':') and name != device.connection.get_unique_name()]
    for name in agent:
        try:
            proxy = device.connection.get_object(name, world['agent'][0], introspect=False)
            proxy.RequestConfirmation(dbus.ObjectPath(device.path), dbus.UInt32(123456), dbus_interface='org.bluez.Agent1', timeout=2)
            count('Confirmed')
            break
        except dbus.exceptions.DBusException:
            continue
    else:
        fail('AuthenticationCanceled', 'Nobody confirmed')
    if world['pairing'] != 'accept':
        fail('AuthenticationFailed', 'Authentication Failed')
    world['paired'].add(str(device.props[DEVICE]['Name']))
    device.UpdateProperties(DEVICE, {'Paired': dbus.Boolean(True)})


def start_notify(characteristic):
    characteristic.props[CHARACTERISTIC]['Notifying'] = True
    world['notifier'] = characteristic


def write_value(characteristic, value, options):
    frame = bytes(value)
    count('Write.' + str(options['type']))
    world['longest'] = max(world['longest'], len(frame))
    if world['forgotten']:
        fail('NotPermitted', 'Write not permitted')
    if len(frame) > world['mtu'] - 3:
        fail('InvalidValueLength', 'Longer than the packet')
    if 'line' not in world:
        fail('Failed', 'Not connected')
    world['line'].sendall(bytes([len(frame)]) + frame)


def from_band(_source, condition, device):
    data = world['line'].recv(4096) if condition & GLib.IO_IN else b''
    if not data:
        leave(device)
        return False
    buffered = world['partial'] + data
    while buffered and len(buffered) > buffered[0]:
        frame, buffered = buffered[1:1 + buffered[0]], buffered[1 + buffered[0]:]
        if 'notifier' in world:
            world['notifier'].EmitSignal(dbus.PROPERTIES_IFACE, 'PropertiesChanged', 'sa{sv}as', [
                CHARACTERISTIC, {'Value': dbus.Array(frame[:world['mtu'] - 3], signature='y', variant_level=1)}, []])
    world['partial'] = buffered
    return True


def disconnect(device):
    count('Disconnect')
    leave(device)


def leave(device):
    if 'line' in world:
        GLib.source_remove(world['watch'])
        world.pop('line').close()
        world.pop('notifier', None)
    if device.props[DEVICE]['Connected']:
        device.UpdateProperties(DEVICE, {'Connected': dbus.Boolean(False), 'ServicesResolved': dbus.Boolean(False)})


def told(_manager, what):
    return dbus.Int32(world['longest'] if what == 'longest' else world['counts'].get(str(what), 0))


def load(mock, parameters):
    world.update(
        manager=mock, agent=None, counts={}, longest=0,
        port=int(parameters.get('port', 0)), mtu=int(parameters.get('mtu', 256)),
        bands=[str(name) for name in parameters.get('bands', ['TP-0708'])],
        heard_after=int(parameters.get('heard_after', 100)),
        pairing=str(parameters.get('pairing', 'accept')),
        paired=set(str(name) for name in parameters.get('paired', [])),
        forgotten=bool(parameters.get('has_forgotten', False)),
        refuses_connections=int(parameters.get('refuses_connections', 0)),
        never_resolves=bool(parameters.get('never_resolves', False)),
        commands=bool(parameters.get('commands', True)))
    world['all'] = list(world['bands'])
    mock.AddMethod(PLAY, 'Told', 's', 'i', told)
    mock.AddObject('/org/bluez', AGENT_MANAGER, {}, [('RegisterAgent', 'os', '', register_agent)])
    if parameters.get('adapter', True):
        mock.AddObject(HCI, ADAPTER, {
            'Address': '00:01:02:03:04:05',
            'Powered': dbus.Boolean(parameters.get('powered', True)),
            'Discovering': dbus.Boolean(False),
        }, [
            ('SetDiscoveryFilter', 'a{sv}', '', set_discovery_filter),
            ('StartDiscovery', '', '', start_discovery),
            ('StopDiscovery', '', '', stop_discovery),
            ('RemoveDevice', 'o', '', remove_device),
        ])

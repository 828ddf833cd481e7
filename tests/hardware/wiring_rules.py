# SPDX-License-Identifier: Apache-2.0
"""What must hold of the carrier's wiring. Each rule yields one sentence per breach. Rules go by what a part is and does,
not by the names of nets, so that renaming a net neither breaks nor blinds them."""
from schematic import GROUND
from values import value

# A microphone needs 490 uA. What 3.3 V can push through this is a hundredth of it, and the load switch's discharge eats it.
SENSE_OHMS_LEAST = 1e6
PULL_OHMS_MOST = 100e3
PASSIVE = ("RESISTOR", "CAPACITOR", "FUSE")


def names(pins):
    return ", ".join(sorted(f"{part.ref} {pin.label}" for part, pin in pins)) or "nothing"


def microphone_supply(nets):
    """The one net that feeds all microphones, or None."""
    found = {nets.net(mic, "VDD") for mic in nets.of_device("MICROPHONE")}
    return found.pop() if len(found) == 1 and None not in found else None


def load_switch(nets):
    """The load switch of the microphones' supply, or None."""
    supply = microphone_supply(nets)
    found = [s for s in nets.of_device("LOAD_SWITCH") if supply and nets.net(s, "VOUT") == supply]
    return found[0] if len(found) == 1 else None


def pulled(nets, net, to):
    """Whether a resistor holds the net while nobody drives it."""
    return any(value(r.value) <= PULL_OHMS_MOST for r in nets.between("RESISTOR", net, to))


def microphones_supply_passes_only_through_the_load_switch(nets):
    supply = microphone_supply(nets)
    if supply is None:
        yield "the microphones do not hang on one supply of their own"
        return
    switch = load_switch(nets)
    if switch is None:
        yield f"{supply} must come from the VOUT of exactly one load switch"
        return
    if nets.net(switch, "VIN") in (supply, None, GROUND):
        yield f"{switch.ref} must stand between a supply and {supply}"
    if nets.net(switch, "QOD") != supply:
        yield f"{switch.ref} must discharge {supply} when it opens (QOD)"
    for part, pin in nets.at(supply):
        if not may_hang_on_the_supply(nets, part, pin, supply):
            yield f"{part.ref} {pin.label} may not touch {supply}: it could feed the microphones past {switch.ref}"


def may_hang_on_the_supply(nets, part, pin, supply):
    match part.device:
        case "MICROPHONE":
            return pin.label in ("VDD", "LR")
        case "LOAD_SWITCH":
            return pin.label in ("VOUT", "QOD")
        case "BUFFER_IOFF":
            return pin.label == "VCC"
        case "CAPACITOR":
            return nets.across(part, pin.number) == GROUND
        case "RESISTOR":
            far = nets.across(part, pin.number)
            return value(part.value) >= SENSE_OHMS_LEAST or is_light_to_ground(nets, far) or far == GROUND
    return False


def is_light_to_ground(nets, net):
    on_it = nets.at(net)
    lights = [(part, pin) for part, pin in on_it if part.device == "LED" and pin.label == "A"]
    return len(on_it) == 2 and len(lights) == 1 and nets.net(lights[0][0], "K") == GROUND


def powered_light_hangs_on_the_microphones_supply(nets):
    supply = microphone_supply(nets)
    lights = [nets.across(part, pin.number) for part, pin in nets.at(supply) if part.device == "RESISTOR"]
    if not any(is_light_to_ground(nets, net) for net in lights):
        yield "no light hangs on the microphones' supply through a resistor alone: it could be dark while they are powered"


def the_switch_cuts_the_enable(nets):
    """The load switch's enable is the AND of switch and microcontroller, made of contacts alone."""
    switch = load_switch(nets)
    if switch is None:
        yield "there is no load switch to enable"
        return
    enable = nets.net(switch, "ON")
    poles = [(part, pin) for part, pin in nets.at(enable) if part.device == "SWITCH_DPDT" and pin.label.startswith("POLE")]
    if len(poles) != 1:
        yield f"{switch.ref} ON must hang on the pole of one switch"
        return
    slide, pole = poles[0]
    side = pole.label[-1]
    if nets.net(slide, f"PRIVATE_{side}") != GROUND:
        yield f"{slide.ref} must tie {switch.ref} ON to ground in its private position"
    if not pulled(nets, enable, GROUND):
        yield f"{switch.ref} ON must be pulled to ground, so that a contact that floats means off"
    for part, pin in nets.at(enable):
        if (part, pin) not in [(switch, switch.pins[nets.pin(switch, "ON")]), (slide, pole)] and \
                not clamps_to_ground(nets, part, pin):
            yield f"{part.ref} {pin.label} may not touch {switch.ref} ON: it could enable the microphones past {slide.ref}"
    yield from switch_is_asked_by_the_microcontroller(nets, slide, side)


def switch_is_asked_by_the_microcontroller(nets, slide, side):
    wish = nets.net(slide, f"LISTEN_{side}")
    drivers = [(p, i) for p, i in nets.at(wish) if p.ref != slide.ref and not clamps_to_ground(nets, p, i)]
    if [part.device for part, _ in drivers] != ["MCU"]:
        yield f"{slide.ref} must pass on the word of the microcontroller alone, not of {names(drivers)}"
    if not pulled(nets, wish, GROUND):
        yield f"the enable before {slide.ref} must be pulled to ground: a microcontroller in reset means off"


def clamps_to_ground(nets, part, pin):
    """A part that can only pull this pin down: a resistor or capacitor to ground, or a clamp whose anode is ground."""
    if part.device in ("RESISTOR", "CAPACITOR"):
        return nets.across(part, pin.number) == GROUND
    return part.device == "ESD_ARRAY" and pin.label != "A" and nets.net(part, "A") == GROUND


def the_switchs_position_fails_to_private(nets):
    """The microcontroller reads `listen` only from a closed contact: a broken wire reads private."""
    switch = load_switch(nets)
    for slide in nets.of_device("SWITCH_DPDT"):
        for side in "AB":
            net = nets.net(slide, f"POLE_{side}")
            if switch and net == nets.net(switch, "ON"):
                continue
            supplies = [nets.net(mcu, "VDD") for mcu in nets.of_device("MCU") if any(p is mcu for p, _ in nets.at(net))]
            if not supplies:
                yield f"{slide.ref}: no pole tells the microcontroller of its position"
            elif not pulled(nets, net, supplies[0]) or nets.net(slide, f"LISTEN_{side}") != GROUND or \
                    nets.net(slide, f"PRIVATE_{side}") is not None:
                yield f"{slide.ref}: its position must be pulled up and grounded only while it lets listen"


def no_signal_can_feed_the_microphones(nets):
    """Current can enter a chip through its signal pins. Whatever they touch, through resistors too, must lie on the
    microphones' own supply or be a buffer that is open when that supply is gone."""
    supply = microphone_supply(nets)
    seen, ahead = set(), [nets.net_at.get((mic.ref, pin.number)) for mic in nets.of_device("MICROPHONE")
                          for pin in mic.pins.values()]
    while ahead:
        net = ahead.pop()
        if net in seen or net in (None, GROUND, supply):
            continue
        seen.add(net)
        for part, pin in nets.at(net):
            if part.device in PASSIVE:
                ahead.append(nets.across(part, pin.number))
            elif part.device == "BUFFER_IOFF" and nets.net(part, "VCC") == supply and pin.label not in ("VCC", "GND"):
                continue
            elif part.device != "MICROPHONE":
                yield f"{part.ref} {pin.label} reaches a microphone's signal pin and could feed it while its supply is cut"


def the_host_runs_without_the_microcontroller(nets):
    hosts = [s for s in nets.of_device("LOAD_SWITCH") if s is not load_switch(nets)]
    if len(hosts) != 1:
        yield f"there must be one switch for the host's supply, not {len(hosts)}"
        return
    switch, = hosts
    fed = [part.ref for part, _ in nets.at(nets.net(switch, "VOUT")) if part.device == "HOST_HEADER"]
    if not fed:
        yield f"{switch.ref} does not feed the host"
    enable = nets.net(switch, "ON")
    if not pulled(nets, enable, nets.net(switch, "VIN")):
        yield f"{switch.ref} ON must be pulled up: a microcontroller that is dead leaves the host on, so that it can say so"
    cutters = [(part, pin) for part, pin in nets.at(enable) if part.ref != switch.ref and part.device != "RESISTOR"]
    if [(part.device, pin.label) for part, pin in cutters] != [("NFET", "D")]:
        yield f"{switch.ref} ON may only be pulled down, by one transistor, not by {names(cutters)}"
    elif not pulled(nets, nets.net(cutters[0][0], "G"), GROUND):
        yield f"{cutters[0][0].ref} G must be pulled to ground: a microcontroller in reset does not cut the host"


def the_microphones_fall_with_the_host(nets):
    """With the host's supply cut nothing must listen, and nothing may push current into the host's dead pins."""
    hosts = {nets.net(s, "VOUT") for s in nets.of_device("LOAD_SWITCH") if s is not load_switch(nets)}
    switch = load_switch(nets)
    sources = [nets.net(ldo, "IN") for ldo in nets.of_device("LDO")
               if switch and nets.net(ldo, "OUT") == nets.net(switch, "VIN")]
    if len(sources) != 1 or sources[0] not in hosts:
        yield "the microphones' regulator must hang on the host's switched supply"


def the_serial_line_feeds_nobody(nets):
    for mcu in nets.of_device("MCU"):
        for pin in mcu.pins.values():
            net = nets.net_at.get((mcu.ref, pin.number))
            if net == GROUND:
                continue
            for part, other in nets.at(net):
                if part.device == "HOST_HEADER":
                    yield f"{part.ref} {other.label} meets {mcu.ref} {pin.label} without a buffer: one could feed the other"
                if part.device == "BUFFER_IOFF" and nets.net(part, "VCC") == nets.net(mcu, "VDD"):
                    yield f"{part.ref} must hang on the host's supply, not on the microcontroller's"


def the_cable_is_isolated(nets):
    """What touches the network cable's side of the PoE module touches nothing of the other side."""
    for module in nets.of_device("POE_MODULE"):
        cable = {nets.net(module, "VIN+"), nets.net(module, "VIN-")}
        far = {nets.net(module, label) for label in ("+VDC", "-VDC")}
        ahead, seen = list(cable), set()
        while ahead:
            net = ahead.pop()
            if net in seen or net is None:
                continue
            seen.add(net)
            for part, _ in nets.at(net):
                if part is not module:
                    ahead += [nets.net_at.get((part.ref, number)) for number in part.pins]
        if seen & (far | {GROUND}):
            yield f"{module.ref}: {', '.join(sorted(seen & (far | {GROUND})))} is joined to the cable's side"


def every_chip_has_its_capacitor(nets):
    for part in nets.of_device("MICROPHONE", "MCU", "BUFFER_IOFF", "LDO", "LOAD_SWITCH"):
        for label in ("VDD", "VCC", "IN", "OUT", "VIN", "VOUT"):
            if any(pin.label == label for pin in part.pins.values()):
                if not nets.between("CAPACITOR", nets.net(part, label), GROUND):
                    yield f"{part.ref} {label} has no capacitor to ground"


def the_microphones_share_one_line(nets):
    """Two microphones answer on one data line, one while WS is low and one while it is high."""
    sides = sorted(nets.net(mic, "LR") == GROUND for mic in nets.of_device("MICROPHONE"))
    if sides != [False, True]:
        yield "one microphone must be left (LR to ground) and one right (LR to its supply)"
    for label in ("SD", "SCK", "WS"):
        if len({nets.net(mic, label) for mic in nets.of_device("MICROPHONE")}) != 1:
            yield f"the microphones do not share {label}"


def the_usb_socket_asks_for_5_v_and_nothing_else(nets):
    for socket in nets.of_device("USB_C"):
        for label in ("CC1", "CC2"):
            if [r.value for r in nets.between("RESISTOR", nets.net(socket, label), GROUND)] != ["5k1"]:
                yield f"{socket.ref} {label} needs 5k1 to ground"
        if nets.net(socket, "CC1") == nets.net(socket, "CC2"):
            yield f"{socket.ref}: each CC needs its own resistor"


DRIVERS = {"LDO": ("OUT",), "LOAD_SWITCH": ("VOUT",), "POE_MODULE": ("+VDC",), "BUFFER_IOFF": ("1Y", "2Y", "3Y"),
           "USB_C": ("VBUS",)}


def no_net_has_two_drivers(nets):
    for net in list(nets.nets):
        driving = {(part.ref, pin.label) for part, pin in nets.at(net) if pin.label in DRIVERS.get(part.device, ())}
        if len(driving) > 1:
            yield f"{net} is driven by {' and by '.join(' '.join(d) for d in sorted(driving))}"


def no_net_ends_nowhere(nets):
    for net, pins in nets.nets.items():
        if len(pins) == 1:
            yield f"{net} ends at {pins[0][0]} and goes nowhere"


ALL = {rule.__name__: rule for rule in (
    microphones_supply_passes_only_through_the_load_switch, powered_light_hangs_on_the_microphones_supply,
    the_switch_cuts_the_enable, the_switchs_position_fails_to_private, no_signal_can_feed_the_microphones,
    the_host_runs_without_the_microcontroller, the_microphones_fall_with_the_host, the_serial_line_feeds_nobody,
    the_cable_is_isolated, every_chip_has_its_capacitor, the_microphones_share_one_line,
    the_usb_socket_asks_for_5_v_and_nothing_else, no_net_has_two_drivers, no_net_ends_nowhere)}

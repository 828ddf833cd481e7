// SPDX-License-Identifier: Apache-2.0
// All measures, in mm, and what must hold between them. Seen from the front: x to the right, y up, z towards the
// viewer; the zero point is the outer lower left corner at the wall. board_x, board_y is the carrier's lower left corner.

variant = "economy"; // "economy": Raspberry Pi Zero 2 W and USB-C; "wired": Raspberry Pi 4 and network cable

// the printed walls
wall = 2.4;
corner = 5;
edge = 2.5;      // rounding of the front's edges
fit = 0.25;      // between two printed parts

// the stack, from the wall to the front
standoff = 4;
host_pcb = 1.6;
spacer = 11;
carrier_pcb = 1.6;
front_gap = 5;   // from the carrier to the front's inside

// boards
carrier_w = 65;
carrier_h = 56.5;
host_w = variant == "wired" ? 85 : 65;
host_h = variant == "wired" ? 56 : 30;
jack_out = variant == "wired" ? 3 : 0;       // how far the network jack stands out of the board
jack_h = variant == "wired" ? 16 : 0;        // its height above the host
back_parts_h = variant == "wired" ? 8 : 2;   // PoE module, on the carrier's back
host_parts_h = 2.5;                          // on the host, under them
rim = 1.6;                                   // the back's rim, inside the front
board_gap = 2.4;                             // round the boards
plug_l = variant == "wired" ? 24 : 21;       // network plug without a boot; USB-C plug to the start of its lead
bend = 10;                                   // the lead's bend towards the wall
screw_strip = 10;                            // below the boards: blocks for the tamper screws

// on the carrier, from its lower left corner; tests/hardware compares them with board/placement.csv
microphones = [[9, 40], [9, 24]];
powered_light = [33, 40];
white_light = [39, 40];
red_light = [45, 40];
slide_switch = [33, 13];
button = [54, 13];

// parts that reach the front
button_h = 4.3;
switch_body = [9.1, 3.6, 3.5];
switch_actuator = [2, 1.5, 2];
switch_travel = 2;
led_h = 0.8;
pipe_d = 3;
port_d = 3;
mesh_d = 8;
mesh_t = 0.1;
gasket_t = 1;
gasket_squeeze = 0.2;
port_floor = 1.2;   // what is left of the front at the port: the straight piece
port_mouth = 11;

wall_screw_head = 3; // of a 4 mm countersunk screw, inside the back, under the host
insert_d = 4;       // hole for an M3 heat-set insert
insert_l = 6;
screw_d = 3.4;
head_d = 6;
vent = 1.8;

inner_d = standoff + host_pcb + spacer + carrier_pcb + front_gap;
depth = inner_d + 2 * wall;
bay = plug_l + bend;
inner_w = board_gap + max(carrier_w, host_w + jack_out) + bay;
inner_h = screw_strip + board_gap + carrier_h + board_gap;
width = inner_w + 2 * wall;
height = inner_h + 2 * wall;
board_x = wall + board_gap;
board_y = wall + screw_strip + board_gap;
mount_holes = [[width * 0.3, height * 0.72], [width * 0.7, height * 0.72]]; // keyholes, for wall and stand
carrier_z = wall + standoff + host_pcb + spacer + carrier_pcb; // the carrier's front side
front_z = depth - wall;                                        // the front's inside

slider_plate = [18, 9.5, 1.2];
slider_knob = [13, 6];
slot = [slider_knob[0] + switch_travel + 2 * fit, slider_knob[1] + 2 * fit];
pipe_l = depth - carrier_z - led_h - 0.3;
// from the outside of the front's straight piece to the microphone: this, not the funnel, resonates
port_straight = port_floor + mesh_t + gasket_t - gasket_squeeze + carrier_pcb;

module check(holds, text) assert(holds, text);

check(board_gap >= fit + rim + 0.5, "the boards must clear the back's rim");
check(board_gap >= 1, "boards: 1 mm to each wall, so that a fall does not hand its blow on to them");
check(front_gap >= button_h + 0.3, "the button must not be pressed by the front");
check(front_gap > switch_body[2] + slider_plate[2] + 0.2, "the slider must lie between switch and front");
check(switch_body[2] + switch_actuator[2] - front_gap < wall + 1, "the switch's actuator must end inside the slider's knob");
check(spacer >= back_parts_h + host_parts_h, "parts on the carrier's back must clear those on the host");
check(standoff + host_pcb + jack_h + 0.5 <= inner_d, "the network jack must clear the front");
check(spacer > 8.5, "the socket of the host's header is 8.5 mm high");
check(slider_plate[0] >= slot[0] + switch_travel, "the slider must cover its slot in both positions");
check(port_straight < 343000 / 4 / 16000, "the port must resonate above 16 kHz, an octave above what is judged");
check(gasket_t - gasket_squeeze > 0.5, "the gasket must be squeezed, not crushed");
check(port_mouth > mesh_d && port_floor >= 1, "the port's funnel must leave a floor for the mesh");
check(vent < 2.5, "no opening for a finger or a tool (IP3X: 2.5 mm)");
check(wall >= 2.4 && corner >= 4 && edge >= 2, "walls of 2.4 mm and round edges: it falls, and people bump into it");
check(pipe_l >= 5, "a light pipe needs a hold");
check(wall_screw_head + 0.5 <= standoff, "the heads of the wall screws must clear the host");
check(insert_l + wall < screw_strip, "the tamper screws' blocks must stay below the boards");

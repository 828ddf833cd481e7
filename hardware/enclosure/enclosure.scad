// SPDX-License-Identifier: Apache-2.0
// The monitor's enclosure. openscad -D 'part="front"' -D 'variant="wired"' -o front.stl enclosure.scad
// Printed in PETG, white, 0.2 mm layers: back and stand on their backs, front on its face, slider on its plate.
include <dimensions.scad>
include <details.scad>
include <stand.scad>

part = "front"; // front, back, slider, stand; boards; clash: where boards or back meet what they must not (nothing)
$fn = 16; // enough to check; print with 48

hook_x = [width * 0.25, width * 0.75];
screw_x = [width * 0.2, width * 0.8];
rim_h = 6;
screw_z = wall + 7;

// the host's holes, then what carries the lower edge of the carrier where the host is small
host_y = board_y + 56 - host_h;
host_holes = variant == "wired"
    ? [[3.5, 3.5], [61.5, 3.5], [3.5, 52.5], [61.5, 52.5]]
    : [[3.5, 29.5], [61.5, 29.5], [3.5, 52.5], [61.5, 52.5]];
carrier_only_holes = variant == "wired" ? [] : [[3.5, 3.5], [61.5, 3.5]];
cable = [board_x + max(carrier_w, host_w + jack_out) + plug_l - 6, board_y + 14];
cable_d = 14;

usb_y = board_y + 21.5; // J1

check(cable[0] + cable_d / 2 < width - wall - 1, "the cable's opening must lie inside the bay");
check(cable[0] - cable_d / 2 > board_x + max(carrier_w, host_w + jack_out), "the cable must not leave under the boards");

module post(h, d = 6, hole = 2.2) difference() {
    cylinder(d = d, h = h);
    translate([0, 0, 1]) cylinder(d = hole, h = h);
}

module keyhole() {
    cylinder(d = 8.5, h = wall * 3, center = true);
    hull() for (y = [0, 6]) translate([0, y, 0]) cylinder(d = 4.4, h = wall * 3, center = true);
}

module back() {
    difference() {
        union() {
            rounded([width, height, wall], corner);
            translate([wall + fit, wall + fit, 0]) difference() {
                rounded([inner_w - 2 * fit, inner_h - 2 * fit, wall + rim_h], corner - wall);
                translate([rim, rim, wall]) rounded([inner_w - 2 * (fit + rim), inner_h - 2 * (fit + rim), rim_h + 1], corner - wall);
            }
            for (p = host_holes) at_carrier(p) translate([0, 0, wall - 0.01]) post(standoff);
            for (p = carrier_only_holes) at_carrier(p) translate([0, 0, wall - 0.01]) post(standoff + host_pcb + spacer);
            for (x = screw_x) translate([x - 5, wall + fit, 0]) cube([10, insert_l + 1, screw_z + 5]);
            // the clamp that takes a pull at the lead away from the plug
            translate([cable[0] - 12, cable[1] + cable_d / 2 + 2, 0]) difference() {
                cube([24, 8, wall + 5]);
                translate([12, -1, wall + 5]) rotate([-90, 0, 0]) cylinder(d = 5, h = 10);
                for (x = [3, 21]) translate([x, 4, 2]) cylinder(d = 2.2, h = 10);
            }
        }
        translate([cable[0], cable[1], -1]) cylinder(d = cable_d, h = wall + 2);
        for (p = mount_holes) translate([p[0], p[1], 0]) keyhole();
        translate([width / 2, wall + 14, -1]) cylinder(d = 4.4, h = wall + 2);
        for (x = screw_x) translate([x, 0, screw_z]) rotate([-90, 0, 0]) cylinder(d = insert_d, h = wall + fit + insert_l);
        for (x = hook_x) translate([x - 6.5, height - wall - 3, wall + 1.5]) cube([13, 6, 2.6]);
    }
}

module front() {
    difference() {
        union() {
            difference() {
                translate([0, 0, wall + 0.01]) pillow([width, height, depth - wall], corner, edge);
                translate([wall, wall, 0]) rounded([inner_w, inner_h, front_z], corner - wall);
            }
            intersection() {
                union() {
                    for (p = microphones) at_carrier(p) port_body();
                    for (p = [powered_light, white_light, red_light]) at_carrier(p) pipe_body();
                    at_carrier(slide_switch) slider_guides();
                    at_carrier(button) button_body();
                }
                cube([width, height, depth - 0.5]);
            }
            at_carrier(button) button_pad();
            for (x = hook_x) translate([x - 6, height - wall - 1.8, wall + 1.8]) cube([12, 2.4, 2]);
        }
        for (p = microphones) at_carrier(p) port_cut();
        for (p = [powered_light, white_light, red_light]) at_carrier(p) pipe_cut();
        at_carrier(slide_switch) slider_cut();
        at_carrier(button) { button_cut(); button_hinge(); }
        for (x = screw_x) translate([x, -1, screw_z]) rotate([-90, 0, 0]) {
            cylinder(d = screw_d, h = 10);
            cylinder(d = head_d, h = 2);
        }
        for (y = [-1, height - wall - 1]) translate([width * 0.36, y, depth - wall - 11]) vents(width * 0.28) cube([vent, wall + 2, 8]);
    }
}

// What the printed parts must keep clear of: boards, what stands on them, plugs and the bend of the lead.
module boards() {
    color("seagreen") translate([board_x, host_y, wall + standoff]) rounded([host_w, host_h, host_pcb], 3);
    color("darkgreen") translate([board_x, board_y, carrier_z - carrier_pcb]) rounded([carrier_w, carrier_h, carrier_pcb], 3);
    color("dimgray") {
        at_carrier(slide_switch) translate([-switch_body[0] / 2, -switch_body[1] / 2, carrier_z]) cube(switch_body);
        at_carrier(button) translate([-3, -3, carrier_z]) cube([6, 6, button_h]);
        for (l = [powered_light, white_light, red_light]) at_carrier(l) translate([-1, -0.6, carrier_z]) cube([2, 1.2, led_h]);
    }
    color("silver") if (variant == "wired")
        translate([board_x + host_w - 18, host_y + 2, wall + standoff + host_pcb]) cube([18 + jack_out, 52, jack_h]);
    else
        translate([board_x + carrier_w - 8, usb_y - 4.5, carrier_z]) cube([8, 9, 3.3]);
    color("black") translate([board_x + max(carrier_w, host_w + jack_out), 0, 0])
        if (variant == "wired") translate([0, host_y + 38.8, wall + standoff + host_pcb]) cube([plug_l, 14, 14]);
        else translate([0, usb_y - 6, carrier_z - 1.5]) cube([plug_l, 12, 6.4]);
}

if (part == "back") back();
if (part == "front") front();
if (part == "slider") slider();
if (part == "stand") stand();
if (part == "boards") boards();
if (part == "clash") {
    intersection() { front(); union() { boards(); back(); } }
    // the boards stand on the posts: lifted by a hair they must touch nothing
    intersection() { back(); translate([0, 0, 0.05]) boards(); }
}
function on_front(p) = [board_x + p[0], board_y + p[1]];
if (part == "measures")
    echo(width = width, height = height, depth = depth, front_z = front_z, wall = wall,
         microphones = [for (p = microphones) on_front(p)],
         lights = [for (p = [powered_light, white_light, red_light]) on_front(p)],
         slide_switch = on_front(slide_switch), button = on_front(button), screws = [for (x = screw_x) [x, screw_z]],
         on_carrier = [microphones, [powered_light, white_light, red_light], slide_switch, button]);

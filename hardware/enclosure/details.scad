// SPDX-License-Identifier: Apache-2.0
// What the front and the back are cut by and carry. Needs dimensions.scad.

module at_carrier(p) translate([board_x + p[0], board_y + p[1], 0]) children();

module rounded(size, r) {
    hull() for (x = [r, size[0] - r], y = [r, size[1] - r]) translate([x, y, 0]) cylinder(r = r, h = size[2]);
}

// A block whose front edges are rounded as well.
module pillow(size, r, e) {
    hull() for (x = [r, size[0] - r], y = [r, size[1] - r]) {
        translate([x, y, 0]) cylinder(r = r, h = 0.01);
        translate([x, y, size[2] - e]) rotate_extrude() {
            square([r - e, e]);
            translate([r - e, 0]) intersection() { circle(r = e); square(e); }
        }
    }
}

// --- acoustic port: a funnel in the front whose floor lies on the gasket, on the mesh, over the hole in the carrier
port_bottom = carrier_z + gasket_t - gasket_squeeze;

module port_body() translate([0, 0, port_bottom]) cylinder(d = port_mouth + 4, h = front_z - port_bottom + 0.01);

module port_cut() {
    translate([0, 0, port_bottom + port_floor]) cylinder(d1 = port_d, d2 = port_mouth, h = depth - port_bottom - port_floor + 0.01);
    translate([0, 0, port_bottom - 1]) cylinder(d = port_d, h = port_floor + 1.01);
    translate([0, 0, port_bottom - 1]) cylinder(d = mesh_d + 0.4, h = 1 + mesh_t);
}

// --- light pipe: a collar that the rod is glued into
module pipe_body() translate([0, 0, front_z - 2]) cylinder(d = pipe_d + 2.4, h = 2.01);
module pipe_cut() translate([0, 0, front_z - 3]) cylinder(d = pipe_d + 0.15, h = wall + 4);

// --- privacy slider: guides behind the front, a slot, and words beside it
module slider_guides() {
    for (side = [-1, 1]) translate([-(slot[0] + 8) / 2, side * (slider_plate[1] / 2 + fit + 0.8) - 0.8, front_z - slider_plate[2] - 0.6])
        cube([slot[0] + 8, 1.6, slider_plate[2] + 0.61]);
}

module slider_cut() {
    translate([-slot[0] / 2, -slot[1] / 2, front_z - 1]) cube([slot[0], slot[1], wall + 2]);
    for (word = [[-1, "PRIVAT"], [1, "LYT"]]) translate([word[0] * (slot[0] / 2 + 0.5), slot[1] / 2 + 2, depth - 0.5])
        linear_extrude(1) text(word[1], size = 3.2, font = "DejaVu Sans:style=Bold", halign = "center");
}

module slider() {
    difference() {
        union() {
            translate([-slider_plate[0] / 2, -slider_plate[1] / 2, 0]) cube(slider_plate);
            translate([-slider_knob[0] / 2, -slider_knob[1] / 2, 0]) rounded([slider_knob[0], slider_knob[1], slider_plate[2] + wall + 2], 1.5);
        }
        // pocket for the actuator, and a ridge for the finger
        translate([-(switch_actuator[0] + fit) / 2, -(switch_actuator[1] + fit) / 2, -1])
            cube([switch_actuator[0] + fit, switch_actuator[1] + fit, 1 + switch_actuator[2] + 0.3]);
        for (x = [-3, 0, 3]) translate([x - 0.4, -5, slider_plate[2] + wall + 1.4]) cube([0.8, 10, 2]);
    }
}

// --- button: a tongue cut out of the front, with a nub over the button
module button_body() translate([0, 0, carrier_z + button_h + 0.3]) cylinder(d = 4, h = front_z - carrier_z - button_h - 0.29);
module button_pad() translate([0, 0, depth - 0.01]) cylinder(d1 = 7, d2 = 6, h = 0.8);
module button_cut() difference() {
    translate([-5, -5, front_z - 0.01]) cube([10, 15, wall + 1]);
    translate([-4.3, -4.3, front_z - 1]) cube([8.6, 20, wall + 3]);
}
// thinner at its root, so that it bends
module button_hinge() translate([-4.3, 7, front_z - 0.01]) cube([8.6, 3, wall - 1]);

module vents(length) for (x = [0 : 2 * vent + 1.2 : length]) translate([x, 0, 0]) children();

// SPDX-License-Identifier: Apache-2.0
// For a bedside table: a foot that the back is screwed to, by the holes that would hold it to a wall. Needs dimensions.scad.
lean = 12;            // degrees from upright
foot = [width * 0.8, depth + 55, 5];
plate_h = height * 0.8;
mass_monitor = 0.2;   // kg, with boards
mass_foot = 0.25;      // kg: a steel bar or sand in the pocket, so that a hand on the slider does not push it away

// The monitor's weight acts behind the foot's front edge, the foot's in its middle. How far it may be tilted forward or
// back before it falls:
com_y = (mass_monitor * (28 + height / 2 * sin(lean)) + mass_foot * foot[1] / 2) / (mass_monitor + mass_foot);
com_z = (mass_monitor * (height / 2 * cos(lean) + foot[2]) + mass_foot * 8) / (mass_monitor + mass_foot);
falls_at = atan(min(com_y, foot[1] - com_y) / com_z);
check(falls_at >= 25, str("the stand must bear a tilt of 25 degrees, it bears ", falls_at));

module on_stand() translate([(foot[0] - width) / 2, 28, foot[2]]) rotate([90 - lean, 0, 0]) children();

module stand() difference() {
    union() {
        rounded([foot[0], foot[1], foot[2]], corner);
        translate([0, 0, 0]) on_stand() translate([width * 0.1, 0, -6]) cube([width * 0.8, plate_h, 6 - fit]);
        // the box for the weight, behind the plate
        translate([8, 34, 0]) rounded([foot[0] - 16, foot[1] - 40, 22], 3);
    }
    translate([11, 37, -1]) rounded([foot[0] - 22, foot[1] - 46, 20], 2);
    on_stand() {
        for (p = mount_holes) translate([p[0], p[1] + 6, -20]) cylinder(d = 3, h = 40);
        // the lead leaves behind the plate, low, and never in front
        translate([width - 32, 26, -20]) cylinder(d = 14, h = 40);
    }
    translate([-1, -1, -20]) cube([foot[0] + 2, foot[1] + 2, 20]);
}

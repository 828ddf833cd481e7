// SPDX-License-Identifier: Apache-2.0
// Pictures of the built parts: openscad -D 'from="folder of the STL files"' -D 'view="wall"' -o wall.png pictures.scad
include <dimensions.scad>
include <details.scad>
include <stand.scad>

from = ".";
view = "wall"; // wall, bedside, open, printed
$fn = 16;

module built(part) import(str(from, "/", part, "-", variant, ".stl"));

module monitor() {
    color("gainsboro") built("back");
    color("white") built("front");
    at_carrier(slide_switch) color("steelblue") translate([switch_travel / 2, 0, front_z - slider_plate[2]]) built("slider");
    for (l = [[powered_light, "orange"], [white_light, "ivory"], [red_light, "firebrick"]])
        at_carrier(l[0]) color(l[1]) translate([0, 0, depth - pipe_l]) cylinder(d = pipe_d, h = pipe_l + 0.1);
}

if (view == "wall") monitor();
if (view == "bedside") { color("dimgray") built("stand"); on_stand() monitor(); }
if (view == "open") {
    color("gainsboro") built("back");
    built("boards");
    translate([0, height + 12, depth]) rotate([180, 0, 0]) translate([0, -height, 0]) color("white") built("front");
}

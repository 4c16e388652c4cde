// Enclosure for the breakout build: a box with lugs for a strap, and a lid that snaps in. All lengths in millimetres.
// Render a part alone with -D 'part="box"' or -D 'part="lid"'.
part = "both";

board = [52, 30, 15];      // perforated board with the dev board on it: length, width, height with pins
cell = [36, 21, 6];        // lithium cell under the board
wall = 1.8;
gap = 0.5;                 // around the board
strap = [25, 3];           // width and thickness of the elastic strap
usb = [12, 7];             // opening for the plug
usb_lift = 8;              // middle of the plug above the floor
button_d = 7;              // hole in the lid for the button
sound_d = 2;               // holes above the piezo
corner = 4;
$fn = 48;

inner = [board[0] + 2 * gap, board[1] + 2 * gap, board[2] + cell[2] + 1];
outer = [inner[0] + 2 * wall, inner[1] + 2 * wall, inner[2] + wall];
lid_lip = 3;

module rounded(size, radius) {
    linear_extrude(size[2])
        offset(radius) offset(-radius)
            square([size[0], size[1]], center = true);
}

module lug(side) {
    length = strap[0] + 2 * wall + 1;
    translate([side * (outer[0] / 2 + strap[1] / 2 + wall / 2), 0, 0])
        difference() {
            translate([-(strap[1] + 3 * wall) / 2, -length / 2, 0])
                cube([strap[1] + 3 * wall, length, 2 * wall + strap[1]]);
            translate([-strap[1] / 2, -(strap[0] + 1) / 2, -1])
                cube([strap[1], strap[0] + 1, 20]);
        }
}

module box() {
    difference() {
        union() {
            rounded(outer, corner);
            lug(1);
            lug(-1);
        }
        translate([0, 0, wall])
            rounded([inner[0], inner[1], inner[2] + 1], max(corner - wall, 0.5));
        // plug of the dev board
        translate([-outer[0] / 2 - 1, -usb[0] / 2, wall + cell[2] + usb_lift - usb[1] / 2])
            cube([wall + 2, usb[0], usb[1]]);
        // slot in the floor for the pulse sensor's four wires
        translate([inner[0] / 4, 0, -1])
            rounded([10, 3, wall + 2], 1.4);
        // slide switch
        translate([inner[0] / 4, outer[1] / 2 - wall - 1, outer[2] - 9])
            cube([9, wall + 2, 4.5], center = false);
    }
    // ledges that carry the board above the cell
    for (x = [-1, 1], y = [-1, 1])
        translate([x * (inner[0] / 2 - 2), y * (inner[1] / 2 - 2), wall])
            translate([-2, -2, 0]) cube([4, 4, cell[2] + 1]);
}

module lid() {
    difference() {
        union() {
            rounded([outer[0], outer[1], wall], corner);
            translate([0, 0, wall])
                difference() {
                    rounded([inner[0] - 0.3, inner[1] - 0.3, lid_lip], max(corner - wall, 0.5));
                    translate([0, 0, -1])
                        rounded([inner[0] - 0.3 - 2 * wall, inner[1] - 0.3 - 2 * wall, lid_lip + 2], 1);
                }
        }
        translate([inner[0] / 4, 0, -1]) cylinder(d = button_d, h = wall + 2, $fn = 48);
        for (angle = [0 : 60 : 300])
            translate([-inner[0] / 4 + 4 * cos(angle), 4 * sin(angle), -1])
                cylinder(d = sound_d, h = wall + 2, $fn = 24);
        // the light shines through
        translate([0, inner[1] / 4, -1]) cylinder(d = 3.2, h = wall + 2, $fn = 24);
    }
}

if (part != "lid") box();
if (part == "lid") lid();
if (part == "both") translate([0, outer[1] + 12, 0]) lid();

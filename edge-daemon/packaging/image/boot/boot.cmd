# SPDX-License-Identifier: Apache-2.0
# U-Boot's part of an update: the first root of BOOT_ORDER that has starts left is started, and one start is taken from it.
# Who has heard the microphone gives the starts back (natlyt-mark-good). A root that never gets so far runs out of them, and the
# other one is started. With none left both get theirs anew: a monitor that tries is better than one that gave up.
test -n "${BOOT_ORDER}" || setenv BOOT_ORDER "A B"
test -n "${BOOT_A_LEFT}" || setenv BOOT_A_LEFT 3
test -n "${BOOT_B_LEFT}" || setenv BOOT_B_LEFT 3

setenv root_slot
setenv root_part
for slot in ${BOOT_ORDER}; do
    if test -n "${root_slot}"; then
        echo "${slot} waits"
    elif test "${slot}" = "A" && test ${BOOT_A_LEFT} -gt 0; then
        setexpr BOOT_A_LEFT ${BOOT_A_LEFT} - 1
        setenv root_slot A
        setenv root_part 2
    elif test "${slot}" = "B" && test ${BOOT_B_LEFT} -gt 0; then
        setexpr BOOT_B_LEFT ${BOOT_B_LEFT} - 1
        setenv root_slot B
        setenv root_part 3
    fi
done
if test -z "${root_slot}"; then
    setenv BOOT_A_LEFT 3
    setenv BOOT_B_LEFT 3
    saveenv
    reset
fi
saveenv
echo "natlyt: root ${root_slot}, starts left: A ${BOOT_A_LEFT}, B ${BOOT_B_LEFT}"

setenv bootargs "root=PARTUUID=4e61746c-0${root_part} rootfstype=ext4 ro rootwait rauc.slot=${root_slot} panic=10 quiet ${natlyt_args}"
# A root that cannot be loaded has lost its start above; the next turn takes the other.
load ${devtype} ${devnum}:${root_part} ${kernel_addr_r} /vmlinuz && load ${devtype} ${devnum}:${root_part} ${ramdisk_addr_r} /initrd.img && booti ${kernel_addr_r} ${ramdisk_addr_r}:${filesize} ${fdt_addr}
reset

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>LinkWords</name>
        <message>
            <source>the database</source>
            <translation>the database</translation>
        </message>
        <message>
            <source>the connection to the dwellings (MQTT)</source>
            <translation>the connection to the dwellings (MQTT)</translation>
        </message>
        <message>
            <source>the night watch&apos;s page</source>
            <translation>the night watch&apos;s page</translation>
        </message>
        <message>
            <source>the log</source>
            <translation>the log</translation>
        </message>
        <message>
            <source>somebody to page</source>
            <translation>somebody to page</translation>
        </message>
        <message>
            <source>DECT telephones and pagers (ESPA)</source>
            <translation>DECT telephones and pagers (ESPA)</translation>
        </message>
        <message>
            <source>text messages</source>
            <translation>text messages</translation>
        </message>
        <message>
            <source>push messages</source>
            <translation>push messages</translation>
        </message>
        <message>
            <source>the telephones&apos; page</source>
            <translation>the telephones&apos; page</translation>
        </message>
        <message>
            <source>mail to the duty manager</source>
            <translation>mail to the duty manager</translation>
        </message>
    </context>
    <context>
        <name>AdminWords</name>
        <message numerus="yes">
            <source>%n more address(es) are locked out for wrong passwords.</source>
            <translation>
                <numerusform>%n more address is locked out for wrong passwords.</numerusform>
                <numerusform>%n more addresses are locked out for wrong passwords.</numerusform>
            </translation>
        </message>
        <message>
            <source>consent %1</source>
            <translation>consent %1</translation>
        </message>
        <message>
            <source>private since %1, without an end: is it forgotten?</source>
            <translation>private since %1, without an end: is it forgotten?</translation>
        </message>
        <message>
            <source>no monitor is bound</source>
            <translation>no monitor is bound</translation>
        </message>
        <message>
            <source>its monitor has picked up no sound yet: clap in the dwelling</source>
            <translation>its monitor has picked up no sound yet: clap in the dwelling</translation>
        </message>
        <message>
            <source>nobody lives here</source>
            <translation>nobody lives here</translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1, until %2</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>Mon</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>Tue</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>Wed</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>Thu</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>Fri</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>Sat</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>Sun</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>This is needed.</translation>
        </message>
        <message>
            <source>This cannot be read. Write it as in the example.</source>
            <translation>This cannot be read. Write it as in the example.</translation>
        </message>
        <message>
            <source>There is nothing of this name.</source>
            <translation>There is nothing of this name.</translation>
        </message>
        <message>
            <source>This is taken already. Choose another.</source>
            <translation>This is taken already. Choose another.</translation>
        </message>
        <message>
            <source>This is still in use. Move or remove what belongs to it first.</source>
            <translation>This is still in use. Move or remove what belongs to it first.</translation>
        </message>
        <message>
            <source>The end is not after the beginning.</source>
            <translation>The end is not after the beginning.</translation>
        </message>
        <message>
            <source>This is in the past.</source>
            <translation>This is in the past.</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>This is too long.</translation>
        </message>
        <message>
            <source>This overlaps with another.</source>
            <translation>This overlaps with another.</translation>
        </message>
        <message>
            <source>This has ended already.</source>
            <translation>This has ended already.</translation>
        </message>
        <message>
            <source>This is not permitted.</source>
            <translation>This is not permitted.</translation>
        </message>
        <message>
            <source>night operator</source>
            <translation>night operator</translation>
        </message>
        <message>
            <source>night watch</source>
            <translation>night watch</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>administrator</translation>
        </message>
        <message>
            <source>auditor (reads only)</source>
            <translation>auditor (reads only)</translation>
        </message>
        <message>
            <source>no consent</source>
            <translation>no consent</translation>
        </message>
        <message>
            <source>consent begins later</source>
            <translation>consent begins later</translation>
        </message>
        <message>
            <source>consent in force</source>
            <translation>consent in force</translation>
        </message>
        <message>
            <source>consent has expired</source>
            <translation>consent has expired</translation>
        </message>
        <message>
            <source>replaced by a newer one</source>
            <translation>replaced by a newer one</translation>
        </message>
        <message>
            <source>consent withdrawn</source>
            <translation>consent withdrawn</translation>
        </message>
        <message>
            <source>automatic listening</source>
            <translation>automatic listening</translation>
        </message>
        <message>
            <source>the night operator hears snippets</source>
            <translation>the night operator hears snippets</translation>
        </message>
        <message>
            <source>live listening</source>
            <translation>live listening</translation>
        </message>
        <message>
            <source>the resident</source>
            <translation>the resident</translation>
        </message>
        <message>
            <source>a guardian</source>
            <translation>a guardian</translation>
        </message>
        <message>
            <source>off</source>
            <comment>sensitivity</comment>
            <translation>off</translation>
        </message>
        <message>
            <source>low</source>
            <comment>sensitivity</comment>
            <translation>low</translation>
        </message>
        <message>
            <source>medium</source>
            <comment>sensitivity</comment>
            <translation>medium</translation>
        </message>
        <message>
            <source>high</source>
            <comment>sensitivity</comment>
            <translation>high</translation>
        </message>
        <message>
            <source>from %1 to %2</source>
            <translation>from %1 to %2</translation>
        </message>
        <message>
            <source>The monitor listens %1. At all other times the microphone is closed.</source>
            <translation>The monitor listens %1. At all other times the microphone is closed.</translation>
        </message>
        <message>
            <source>The monitor listens all day and night.</source>
            <translation>The monitor listens all day and night.</translation>
        </message>
        <message>
            <source>The microphone stays closed.</source>
            <translation>The microphone stays closed.</translation>
        </message>
        <message>
            <source>The microphone stays closed: %1.</source>
            <translation>The microphone stays closed: %1.</translation>
        </message>
        <message>
            <source>The consent is recorded; the plan follows it now.</source>
            <translation>The consent is recorded; the plan follows it now.</translation>
        </message>
        <message>
            <source>The consent is withdrawn; the microphone closes now.</source>
            <translation>The consent is withdrawn; the microphone closes now.</translation>
        </message>
        <message>
            <source>The monitoring hours are saved; the plan follows them now.</source>
            <translation>The monitoring hours are saved; the plan follows them now.</translation>
        </message>
        <message>
            <source>The privacy window is saved; the plan follows it now.</source>
            <translation>The privacy window is saved; the plan follows it now.</translation>
        </message>
        <message>
            <source>The privacy window has ended.</source>
            <translation>The privacy window has ended.</translation>
        </message>
        <message>
            <source>The monitor is bound to the dwelling.</source>
            <translation>The monitor is bound to the dwelling.</translation>
        </message>
        <message>
            <source>The monitor is retired; nothing listens in the dwelling.</source>
            <translation>The monitor is retired; nothing listens in the dwelling.</translation>
        </message>
        <message>
            <source>The list is imported.</source>
            <translation>The list is imported.</translation>
        </message>
        <message>
            <source>Removed.</source>
            <translation>Removed.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>Nothing was changed: see what is wrong at the fields.</source>
            <translation>Nothing was changed: see what is wrong at the fields.</translation>
        </message>
        <message>
            <source>Nothing was changed: your user may not do this.</source>
            <translation>Nothing was changed: your user may not do this.</translation>
        </message>
        <message>
            <source>Nothing was changed: somebody has removed it meanwhile.</source>
            <translation>Nothing was changed: somebody has removed it meanwhile.</translation>
        </message>
        <message>
            <source>Nothing was changed: the station could not store it. Try again, and tell its keeper if it lasts.</source>
            <translation>Nothing was changed: the station could not store it. Try again, and tell its keeper if it lasts.</translation>
        </message>
        <message>
            <source>Nothing was changed: the station did not understand this console. Is it of the same version?</source>
            <translation>Nothing was changed: the station did not understand this console. Is it of the same version?</translation>
        </message>
        <message>
            <source>Not saved: there is no connection to the station. What you typed is still here.</source>
            <translation>Not saved: there is no connection to the station. What you typed is still here.</translation>
        </message>
        <message>
            <source>The station did not answer. What you typed is still here; look whether it was saved.</source>
            <translation>The station did not answer. What you typed is still here; look whether it was saved.</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>expired</translation>
        </message>
        <message numerus="yes">
            <source>expires in %n day(s)</source>
            <translation>
                <numerusform>expires in %n day</numerusform>
                <numerusform>expires in %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>row %1</translation>
        </message>
        <message>
            <source>row %1, column “%2”</source>
            <translation>row %1, column “%2”</translation>
        </message>
        <message numerus="yes">
            <source>the last %n night(s)</source>
            <translation>
                <numerusform>the last night</numerusform>
                <numerusform>the last %n nights</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: no alert</source>
            <translation>%1: no alert</translation>
        </message>
        <message>
            <source>%1: %2 alert(s), %3 not relevant, %4 paged</source>
            <translation>%1: alerts: %2, not relevant: %3, paged: %4</translation>
        </message>
        <message>
            <source>The list is sound. Nothing is imported yet.</source>
            <translation>The list is sound. Nothing is imported yet.</translation>
        </message>
        <message>
            <source>Save or discard what you changed first.</source>
            <translation>Save or discard what you changed first.</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>every day</translation>
        </message>
        <message>
            <source>%1 until %2</source>
            <translation>%1 until %2</translation>
        </message>
        <message>
            <source>%1 · given by %2 (%3) · evidence: %4 · decided by %5</source>
            <translation>%1 · given by %2 (%3) · evidence: %4 · decided by %5</translation>
        </message>
        <message>
            <source>withdrawn %1 by %2</source>
            <translation>withdrawn %1 by %2</translation>
        </message>
        <message>
            <source>from %1 until somebody ends it</source>
            <translation>from %1 until somebody ends it</translation>
        </message>
        <message>
            <source>set by %1, %2</source>
            <translation>set by %1, %2</translation>
        </message>
        <message>
            <source>bound %1</source>
            <translation>bound %1</translation>
        </message>
        <message>
            <source>retired %1</source>
            <translation>retired %1</translation>
        </message>
        <message>
            <source>Nothing was changed. %1</source>
            <translation>Nothing was changed. %1</translation>
        </message>
        <message>
            <source>The clap was heard.</source>
            <translation>The clap was heard.</translation>
        </message>
        <message>
            <source>This record and its consents are of somebody of another name. If it is the same person, say so below; somebody else gets a record of their own.</source>
            <translation>This record and its consents are of somebody of another name. If it is the same person, say so below; somebody else gets a record of their own.</translation>
        </message>
        <message>
            <source>the consent ends %1</source>
            <translation>the consent ends %1</translation>
        </message>
        <message>
            <source>%1 is removed and can do nothing here any more. Take the password away too, on the server: natlyt-provision revoke %1, then restart the broker.</source>
            <translation>%1 is removed and can do nothing here any more. Take the password away too, on the server: natlyt-provision revoke %1, then restart the broker.</translation>
        </message>
        <message>
            <source>locked out until %1</source>
            <translation>locked out until %1</translation>
        </message>
        <message>
            <source>Too many wrong passwords came from %1, of several people or under names that are nobody&apos;s here. Until %2 whoever has not logged in from there within a day may be refused.</source>
            <translation>Too many wrong passwords came from %1, of several people or under names that are nobody&apos;s here. Until %2 whoever has not logged in from there within a day may be refused.</translation>
        </message>
        <message>
            <source>%1 must wait until %2: too many wrong passwords came from %3.</source>
            <translation>%1 must wait until %2: too many wrong passwords came from %3.</translation>
        </message>
        <message>
            <source>private for all the hours that are agreed</source>
            <translation>private for all the hours that are agreed</translation>
        </message>
        <message>
            <source>no monitoring hours in the next 24 hours</source>
            <translation>no monitoring hours in the next 24 hours</translation>
        </message>
        <message>
            <source>By the plan, something listens in %1 of %2 dwellings with a resident in the next 24 hours.</source>
            <translation>By the plan, something listens in %1 of %2 dwellings with a resident in the next 24 hours.</translation>
        </message>
        <message>
            <source>This is mended already.</source>
            <translation>This is mended already.</translation>
        </message>
        <message>
            <source>It is on record. What is usual for this microphone is learnt anew, in five nights.</source>
            <translation>It is on record. What is usual for this microphone is learnt anew, in five nights.</translation>
        </message>
        <message>
            <source>The drill has begun.</source>
            <translation>The drill has begun.</translation>
        </message>
        <message>
            <source>The drill is stopped.</source>
            <translation>The drill is stopped.</translation>
        </message>
        <message>
            <source>No drill now: another one runs, or a page rings. Try again later.</source>
            <translation>No drill now: another one runs, or a page rings. Try again later.</translation>
        </message>
        <message>
            <source>Whoever is on duty there</source>
            <translation>Whoever is on duty there</translation>
        </message>
        <message>
            <source>by the schedule</source>
            <translation>by the schedule</translation>
        </message>
        <message>
            <source>has not gone through the drill of the console</source>
            <translation>has not gone through the drill of the console</translation>
        </message>
        <message>
            <source>drill %1: %2 min, every key right</source>
            <translation>drill %1: %2 min, every key right</translation>
        </message>
        <message numerus="yes">
            <source>drill %1: %2 min, %n other key(s)</source>
            <translation>
                <numerusform>drill %1: %2 min, %n other key</numerusform>
                <numerusform>drill %1: %2 min, %n other keys</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing ever listens here, since the consent does not cover automatic listening</source>
            <translation>nothing ever listens here, since the consent does not cover automatic listening</translation>
        </message>
        <message>
            <source>nothing ever listens here, since there are no monitoring hours</source>
            <translation>nothing ever listens here, since there are no monitoring hours</translation>
        </message>
        <message>
            <source>no automatic listening</source>
            <translation>no automatic listening</translation>
        </message>
        <message>
            <source>There is no such time: the clocks are set forward over it.</source>
            <translation>There is no such time: the clocks are set forward over it.</translation>
        </message>
        <message>
            <source>Listening, and looking at a dwelling</source>
            <translation>Listening, and looking at a dwelling</translation>
        </message>
        <message>
            <source>Alerts: raised and taken</source>
            <translation>Alerts: raised and taken</translation>
        </message>
        <message>
            <source>Alerts: decided and ended</source>
            <translation>Alerts: decided and ended</translation>
        </message>
        <message>
            <source>Pages to the night watch</source>
            <translation>Pages to the night watch</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacy</translation>
        </message>
        <message>
            <source>Listening plans</source>
            <translation>Listening plans</translation>
        </message>
        <message>
            <source>Consents</source>
            <translation>Consents</translation>
        </message>
        <message>
            <source>Logins</source>
            <translation>Logins</translation>
        </message>
        <message>
            <source>Failed logins</source>
            <translation>Failed logins</translation>
        </message>
        <message>
            <source>Exports, and readings of records</source>
            <translation>Exports, and readings of records</translation>
        </message>
        <message>
            <source>Changes of the registry</source>
            <translation>Changes of the registry</translation>
        </message>
        <message>
            <source>Operators’ duty, shelves and handovers</source>
            <translation>Operators’ duty, shelves and handovers</translation>
        </message>
        <message>
            <source>Technical faults and drills</source>
            <translation>Technical faults and drills</translation>
        </message>
        <message>
            <source>Security events</source>
            <translation>Security events</translation>
        </message>
        <message>
            <source>The first broken link is number %1: that entry was altered or removed. The %2 links in front of it hold. Compare with a backup.</source>
            <translation>The first broken link is number %1: that entry was altered or removed. The %2 links in front of it hold. Compare with a backup.</translation>
        </message>
        <message>
            <source>Checked %1 links, number %2 to %3: the chain is whole.</source>
            <translation>Checked %1 links, number %2 to %3: the chain is whole.</translation>
        </message>
        <message>
            <source>It ends as the station has signed it.</source>
            <translation>It ends as the station has signed it.</translation>
        </message>
        <message>
            <source>But the end does not fit what the station has signed beside the log: entries may have been cut off, or an older copy put in its place. Compare with a backup.</source>
            <translation>But the end does not fit what the station has signed beside the log: entries may have been cut off, or an older copy put in its place. Compare with a backup.</translation>
        </message>
        <message>
            <source>Entry %1 says that the log did not fit what was signed, at an earlier time. Look at it.</source>
            <translation>Entry %1 says that the log did not fit what was signed, at an earlier time. Look at it.</translation>
        </message>
        <message>
            <source>Nothing was read: see what is wrong at the fields.</source>
            <translation>Nothing was read: see what is wrong at the fields.</translation>
        </message>
        <message>
            <source>Nothing was read: your user may not do this.</source>
            <translation>Nothing was read: your user may not do this.</translation>
        </message>
        <message>
            <source>Nothing was read: the station could not put on record that you read it, or could not read the log. Try again, and tell its keeper if it lasts.</source>
            <translation>Nothing was read: the station could not put on record that you read it, or could not read the log. Try again, and tell its keeper if it lasts.</translation>
        </message>
        <message>
            <source>Nothing was read: there is no connection to the station.</source>
            <translation>Nothing was read: there is no connection to the station.</translation>
        </message>
        <message>
            <source>Nothing was read: the station did not answer. Try again.</source>
            <translation>Nothing was read: the station did not answer. Try again.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Everything</translation>
        </message>
        <message>
            <source>All dwellings</source>
            <translation>All dwellings</translation>
        </message>
        <message>
            <source>All residents</source>
            <translation>All residents</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Everybody</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Reading …</translation>
        </message>
        <message>
            <source>The log has the entries %1 to %2.</source>
            <translation>The log has the entries %1 to %2.</translation>
        </message>
        <message>
            <source>Looking, back to %1 …</source>
            <translation>Looking, back to %1 …</translation>
        </message>
        <message>
            <source>Nothing older fits what you look for.</source>
            <translation>Nothing older fits what you look for.</translation>
        </message>
        <message>
            <source>Looked back to %1.</source>
            <translation>Looked back to %1.</translation>
        </message>
        <message>
            <source>Checked up to number %1 of %2 …</source>
            <translation>Checked up to number %1 of %2 …</translation>
        </message>
        <message>
            <source>Checking …</source>
            <translation>Checking …</translation>
        </message>
        <message>
            <source>%1 does not exist on %2: the clocks are set forward. The next time that does is %3.</source>
            <translation>%1 does not exist on %2: the clocks are set forward. The next time that does is %3.</translation>
        </message>
        <message>
            <source>%1 comes twice that night: privacy begins at the first.</source>
            <translation>%1 comes twice that night: privacy begins at the first.</translation>
        </message>
        <message>
            <source>%1 comes twice that night: privacy lasts until the second.</source>
            <translation>%1 comes twice that night: privacy lasts until the second.</translation>
        </message>
        <message>
            <source>summer time</source>
            <translation>summer time</translation>
        </message>
        <message>
            <source>winter time</source>
            <translation>winter time</translation>
        </message>
        <message>
            <source>No operator is on duty: alerts go straight to the night watch, and nobody judges them first.</source>
            <translation>No operator is on duty: alerts go straight to the night watch, and nobody judges them first.</translation>
        </message>
    </context>
    <context>
        <name>AdministrationView</name>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Dark colours</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Light colours</translation>
        </message>
        <message>
            <source>Administration · %1 · %2</source>
            <translation>Administration · %1 · %2</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Connected</translation>
        </message>
        <message>
            <source>No connection: nothing can be saved</source>
            <translation>No connection: nothing can be saved</translation>
        </message>
        <message>
            <source>Size of the text: %1 %</source>
            <translation>Size of the text: %1 %</translation>
        </message>
        <message>
            <source>Log out %1</source>
            <translation>Log out %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>To do (%1)</source>
            <translation>To do (%1)</translation>
        </message>
        <message>
            <source>Dwellings</source>
            <translation>Dwellings</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Saving …</translation>
        </message>
        <message>
            <source>You may read everything here and change nothing.</source>
            <translation>You may read everything here and change nothing.</translation>
        </message>
        <message>
            <source>Every change here is on record with your name.</source>
            <translation>Every change here is on record with your name.</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Discard changes</translation>
        </message>
        <message>
            <source>Roster (%1)</source>
            <translation>Roster (%1)</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>Roster</translation>
        </message>
        <message>
            <source>Tonight (%1)</source>
            <translation>Tonight (%1)</translation>
        </message>
        <message>
            <source>Drill</source>
            <translation>Drill</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
    </context>
    <context>
        <name>AlertLine</name>
        <message>
            <source>loud sound</source>
            <translation>loud sound</translation>
        </message>
        <message>
            <source>%1, repeated</source>
            <translation>%1, repeated</translation>
        </message>
        <message>
            <source>%1, long and loud</source>
            <translation>%1, long and loud</translation>
        </message>
        <message>
            <source>long loud sound</source>
            <translation>long loud sound</translation>
        </message>
        <message>
            <source>%1, %2 times in %3</source>
            <translation>%1, %2 times in %3</translation>
        </message>
        <message>
            <source>%1, louder than %2 dBFS for %3</source>
            <translation>%1, louder than %2 dBFS for %3</translation>
        </message>
        <message>
            <source>test of the monitor</source>
            <translation>test of the monitor</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>sound</translation>
        </message>
        <message>
            <source>loud</source>
            <translation>loud</translation>
        </message>
        <message numerus="yes">
            <source>%n sound(s)</source>
            <translation>
                <numerusform>%n sound</numerusform>
                <numerusform>%n sounds</numerusform>
            </translation>
        </message>
        <message>
            <source>you have it</source>
            <translation>you have it</translation>
        </message>
        <message>
            <source>%1 listens</source>
            <translation>%1 listens</translation>
        </message>
        <message>
            <source>again at %1</source>
            <translation>again at %1</translation>
        </message>
        <message>
            <source>paging</source>
            <translation>paging</translation>
        </message>
        <message>
            <source>the page is with %1, no answer yet</source>
            <translation>the page is with %1, no answer yet</translation>
        </message>
        <message>
            <source>paging %1: not reached yet</source>
            <translation>paging %1: not reached yet</translation>
        </message>
        <message>
            <source>%1 has looked at the page, no answer yet</source>
            <translation>%1 has looked at the page, no answer yet</translation>
        </message>
        <message>
            <source>the page has arrived at %1</source>
            <translation>the page has arrived at %1</translation>
        </message>
        <message>
            <source>%1 has looked at the page</source>
            <translation>%1 has looked at the page</translation>
        </message>
        <message>
            <source>New at %1: %2</source>
            <translation>New at %1: %2</translation>
        </message>
        <message>
            <source>acknowledged by %1</source>
            <translation>acknowledged by %1</translation>
        </message>
        <message>
            <source>%1 is on site</source>
            <translation>%1 is on site</translation>
        </message>
        <message>
            <source>%1 is on site, and has not said how it went</source>
            <translation>%1 is on site, and has not said how it went</translation>
        </message>
        <message>
            <source>by rule</source>
            <translation>by rule</translation>
        </message>
        <message>
            <source>being closed · U takes it back</source>
            <translation>being closed · U takes it back</translation>
        </message>
        <message>
            <source>shelved until %1</source>
            <translation>shelved until %1</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>urgent</translation>
        </message>
        <message>
            <source>no operator was on duty</source>
            <translation>no operator was on duty</translation>
        </message>
        <message>
            <source>nobody took it</source>
            <translation>nobody took it</translation>
        </message>
        <message>
            <source>no decision came</source>
            <translation>no decision came</translation>
        </message>
        <message>
            <source>the console was lost</source>
            <translation>the console was lost</translation>
        </message>
        <message>
            <source>put back</source>
            <translation>put back</translation>
        </message>
        <message>
            <source>heard again</source>
            <translation>heard again</translation>
        </message>
        <message>
            <source>step %1 of the chain</source>
            <translation>step %1 of the chain</translation>
        </message>
        <message>
            <source>everybody at once</source>
            <translation>everybody at once</translation>
        </message>
        <message>
            <source>took it, but was not there in time</source>
            <translation>took it, but was not there in time</translation>
        </message>
        <message>
            <source>is there, but has not said how it went</source>
            <translation>is there, but has not said how it went</translation>
        </message>
        <message>
            <source>is not done there yet</source>
            <translation>is not done there yet</translation>
        </message>
        <message>
            <source>has acknowledged, but is no longer on duty: the others are called</source>
            <translation>has acknowledged, but is no longer on duty: the others are called</translation>
        </message>
        <message>
            <source>answered when the page was over</source>
            <translation>answered when the page was over</translation>
        </message>
        <message>
            <source>no longer on the roster</source>
            <translation>no longer on the roster</translation>
        </message>
        <message>
            <source>only seen as a picture, not heard</source>
            <translation>only seen as a picture, not heard</translation>
        </message>
        <message>
            <source>without any sound to hear</source>
            <translation>without any sound to hear</translation>
        </message>
        <message>
            <source>shelved for now</source>
            <translation>shelved for now</translation>
        </message>
        <message>
            <source>no longer shelved</source>
            <translation>no longer shelved</translation>
        </message>
        <message>
            <source>left to the rule</source>
            <translation>left to the rule</translation>
        </message>
        <message>
            <source>the watch is over</source>
            <translation>the watch is over</translation>
        </message>
        <message>
            <source>technical fault</source>
            <translation>technical fault</translation>
        </message>
        <message>
            <source>drill</source>
            <translation>drill</translation>
        </message>
    </context>
    <context>
        <name>AttentionPage</name>
        <message>
            <source>To do</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>Nothing wants your attention.</source>
            <translation>Nothing wants your attention.</translation>
        </message>
        <message>
            <source>Consents that are missing, have expired or expire within 30 days, dwellings where nothing ever listens in spite of a consent, privacy windows without an end that are older than a day, dwellings without a monitor, and monitors that are at fault or not heard from; and what else of the system does not work. A fault is gone from here once it is mended.</source>
            <translation>Consents that are missing, have expired or expire within 30 days, dwellings where nothing ever listens in spite of a consent, privacy windows without an end that are older than a day, dwellings without a monitor, and monitors that are at fault or not heard from; and what else of the system does not work. A fault is gone from here once it is mended.</translation>
        </message>
        <message>
            <source>Technical faults</source>
            <translation>Technical faults</translation>
        </message>
        <message>
            <source>Dwellings</source>
            <translation>Dwellings</translation>
        </message>
    </context>
    <context>
        <name>CardPane</name>
        <message>
            <source>Agreed: %1</source>
            <translation>Agreed: %1</translation>
        </message>
        <message>
            <source>consent: %1</source>
            <translation>consent: %1</translation>
        </message>
        <message>
            <source>night watch: %1</source>
            <translation>night watch: %1</translation>
        </message>
        <message>
            <source>Agreed about %1</source>
            <translation>Agreed about %1</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>Nothing special is agreed.</source>
            <translation>Nothing special is agreed.</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Put back</translation>
        </message>
        <message>
            <source>Tonight in this dwelling</source>
            <translation>Tonight in this dwelling</translation>
        </message>
        <message>
            <source>Earlier:</source>
            <translation>Earlier:</translation>
        </message>
    </context>
    <context>
        <name>Certain</name>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
    </context>
    <context>
        <name>ChainDrillWords</name>
        <message>
            <source>out of order</source>
            <translation>out of order</translation>
        </message>
        <message>
            <source>By %1 to %2</source>
            <translation>By %1 to %2</translation>
        </message>
        <message>
            <source>no operator on duty: an alert would be paged at once</source>
            <translation>no operator on duty: an alert would be paged at once</translation>
        </message>
        <message>
            <source>%1 was out of order for %2</source>
            <translation>%1 was out of order for %2</translation>
        </message>
        <message>
            <source>came through, but not by every channel</source>
            <translation>came through, but not by every channel</translation>
        </message>
        <message>
            <source>after %1 s</source>
            <translation>after %1 s</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>did not come</translation>
        </message>
        <message>
            <source>awaited</source>
            <translation>awaited</translation>
        </message>
        <message>
            <source>At the handset of %1</source>
            <translation>At the handset of %1</translation>
        </message>
        <message>
            <source>not awaited any longer</source>
            <translation>not awaited any longer</translation>
        </message>
        <message>
            <source>Drill from %1: the room is asked for a test alert. Nothing has happened.</source>
            <translation>Drill from %1: the room is asked for a test alert. Nothing has happened.</translation>
        </message>
        <message>
            <source>Drill from %1: the test alert is here, and nobody is on duty to be paged. Nothing has happened.</source>
            <translation>Drill from %1: the test alert is here, and nobody is on duty to be paged. Nothing has happened.</translation>
        </message>
        <message>
            <source>Drill from %1: the test alert is here, and %2 is paged. Nothing has happened; there is nothing to do.</source>
            <translation>Drill from %1: the test alert is here, and %2 is paged. Nothing has happened; there is nothing to do.</translation>
        </message>
        <message>
            <source>is running</source>
            <translation>is running</translation>
        </message>
        <message>
            <source>came through</source>
            <translation>came through</translation>
        </message>
        <message>
            <source>came through, but no console has shown it</source>
            <translation>came through, but no console has shown it</translation>
        </message>
        <message>
            <source>did not come through</source>
            <translation>did not come through</translation>
        </message>
        <message>
            <source>was stopped</source>
            <translation>was stopped</translation>
        </message>
        <message>
            <source>was broken off: a page that is no drill had to ring</source>
            <translation>was broken off: a page that is no drill had to ring</translation>
        </message>
        <message>
            <source>The room&apos;s test alert, through the broker, at the station</source>
            <translation>The room&apos;s test alert, through the broker, at the station</translation>
        </message>
        <message>
            <source>At a console</source>
            <translation>At a console</translation>
        </message>
        <message>
            <source>Whoever is on duty is paged</source>
            <translation>Whoever is on duty is paged</translation>
        </message>
        <message>
            <source>Acknowledged</source>
            <translation>Acknowledged</translation>
        </message>
        <message>
            <source>the room did not answer</source>
            <translation>the room did not answer</translation>
        </message>
        <message>
            <source>no console showed it</source>
            <translation>no console showed it</translation>
        </message>
        <message>
            <source>nobody was on duty to be paged</source>
            <translation>nobody was on duty to be paged</translation>
        </message>
        <message>
            <source>nobody acknowledged</source>
            <translation>nobody acknowledged</translation>
        </message>
        <message>
            <source>it did not reach %1</source>
            <translation>it did not reach %1</translation>
        </message>
    </context>
    <context>
        <name>ConsentTab</name>
        <message>
            <source>a year from 2000 to 2200</source>
            <translation>a year from 2000 to 2200</translation>
        </message>
        <message>
            <source>not over yet, and at most 24 months after the first day</source>
            <translation>not over yet, and at most 24 months after the first day</translation>
        </message>
        <message>
            <source>Consents, the newest first</source>
            <translation>Consents, the newest first</translation>
        </message>
        <message>
            <source>None was ever given: the microphone stays closed.</source>
            <translation>None was ever given: the microphone stays closed.</translation>
        </message>
        <message>
            <source>Withdraw the consent …</source>
            <translation>Withdraw the consent …</translation>
        </message>
        <message>
            <source>The microphone closes at once. Withdraw?</source>
            <translation>The microphone closes at once. Withdraw?</translation>
        </message>
        <message>
            <source>New consent</source>
            <translation>New consent</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>Given by</translation>
        </message>
        <message>
            <source>The resident</source>
            <translation>The resident</translation>
        </message>
        <message>
            <source>A guardian</source>
            <translation>A guardian</translation>
        </message>
        <message>
            <source>Name of who gave it</source>
            <translation>Name of who gave it</translation>
        </message>
        <message>
            <source>The guardian&apos;s appointment</source>
            <translation>The guardian&apos;s appointment</translation>
        </message>
        <message>
            <source>court order 2025-31</source>
            <translation>court order 2025-31</translation>
        </message>
        <message>
            <source>Evidence: reference to the document</source>
            <translation>Evidence: reference to the document</translation>
        </message>
        <message>
            <source>file note 2026-114</source>
            <translation>file note 2026-114</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Decided by</translation>
        </message>
        <message>
            <source>From the start of</source>
            <translation>From the start of</translation>
        </message>
        <message>
            <source>Until the start of (it must have an end)</source>
            <translation>Until the start of (it must have an end)</translation>
        </message>
        <message>
            <source>It covers</source>
            <translation>It covers</translation>
        </message>
        <message>
            <source>Automatic listening: the monitor listens and raises alerts</source>
            <translation>Automatic listening: the monitor listens and raises alerts</translation>
        </message>
        <message>
            <source>The night operator hears 8-16 seconds around an alert</source>
            <translation>The night operator hears 8-16 seconds around an alert</translation>
        </message>
        <message>
            <source>Live listening, at most a minute at a time, with a reason</source>
            <translation>Live listening, at most a minute at a time, with a reason</translation>
        </message>
        <message>
            <source>Conditions, in the words that were used</source>
            <translation>Conditions, in the words that were used</translation>
        </message>
        <message>
            <source>Record the consent</source>
            <translation>Record the consent</translation>
        </message>
        <message>
            <source>Without automatic listening nothing ever listens here, and nobody hears anything.</source>
            <translation>Without automatic listening nothing ever listens here, and nobody hears anything.</translation>
        </message>
        <message>
            <source>Without what is heard around an alert nobody can listen live either.</source>
            <translation>Without what is heard around an alert nobody can listen live either.</translation>
        </message>
    </context>
    <context>
        <name>Decisions</name>
        <message>
            <source>Not relevant</source>
            <translation>Not relevant</translation>
        </message>
        <message>
            <source>Watch 5 min</source>
            <translation>Watch 5 min</translation>
        </message>
        <message>
            <source>Sending …</source>
            <translation>Sending …</translation>
        </message>
        <message>
            <source>Page night watch</source>
            <translation>Page night watch</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Private</translation>
        </message>
        <message>
            <source>Technical fault</source>
            <translation>Technical fault</translation>
        </message>
    </context>
    <context>
        <name>DeskWords</name>
        <message>
            <source>Connected; a part is down</source>
            <translation>Connected; a part is down</translation>
        </message>
        <message>
            <source>%1: closed as “%2”.</source>
            <translation>%1: closed as “%2”.</translation>
        </message>
        <message numerus="yes">
            <source>%1: watched; it comes back in %n minute(s).</source>
            <translation>
                <numerusform>%1: watched; it comes back in %n minute.</numerusform>
                <numerusform>%1: watched; it comes back in %n minutes.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: the night watch is being paged, urgently.</source>
            <translation>%1: the night watch is being paged, urgently.</translation>
        </message>
        <message>
            <source>%1: the night watch is being paged.</source>
            <translation>%1: the night watch is being paged.</translation>
        </message>
        <message>
            <source>%1: put back in the queue.</source>
            <translation>%1: put back in the queue.</translation>
        </message>
        <message>
            <source>%1: the room no longer has this sound.</source>
            <translation>%1: the room no longer has this sound.</translation>
        </message>
        <message>
            <source>%1: the alert has ended already.</source>
            <translation>%1: the alert has ended already.</translation>
        </message>
        <message>
            <source>%1: you may not do this. Ask the administrator. The alert is still open.</source>
            <translation>%1: you may not do this. Ask the administrator. The alert is still open.</translation>
        </message>
        <message>
            <source>%1: the alert has changed meanwhile. Look at it again; it is still open.</source>
            <translation>%1: the alert has changed meanwhile. Look at it again; it is still open.</translation>
        </message>
        <message>
            <source>%1: another operator has taken it.</source>
            <translation>%1: another operator has taken it.</translation>
        </message>
        <message>
            <source>%1: the station took you as gone. Try again; the alert is still open.</source>
            <translation>%1: the station took you as gone. Try again; the alert is still open.</translation>
        </message>
        <message>
            <source>%1: the station could not do it. The alert is still open; page by telephone if it is urgent.</source>
            <translation>%1: the station could not do it. The alert is still open; page by telephone if it is urgent.</translation>
        </message>
        <message>
            <source>%1: no connection. The page was NOT sent and the alert is still open. Telephone the night watch.</source>
            <translation>%1: no connection. The page was NOT sent and the alert is still open. Telephone the night watch.</translation>
        </message>
        <message>
            <source>%1: no connection. Nothing was sent; the alert is still open.</source>
            <translation>%1: no connection. Nothing was sent; the alert is still open.</translation>
        </message>
        <message>
            <source>%1: the station did not answer within 5 s. Take it that nobody was paged: try again, or telephone.</source>
            <translation>%1: the station did not answer within 5 s. Take it that nobody was paged: try again, or telephone.</translation>
        </message>
        <message>
            <source>%1: the station did not answer within 5 s. The alert is still open; try again.</source>
            <translation>%1: the station did not answer within 5 s. The alert is still open; try again.</translation>
        </message>
        <message>
            <source>%1: no longer in your hands (%2).</source>
            <translation>%1: no longer in your hands (%2).</translation>
        </message>
        <message>
            <source>Another operator has this alert.</source>
            <translation>Another operator has this alert.</translation>
        </message>
        <message>
            <source>The night watch has this alert: %1.</source>
            <translation>The night watch has this alert: %1.</translation>
        </message>
        <message>
            <source>Take an alert first: Space.</source>
            <translation>Take an alert first: Space.</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>Nothing waits.</translation>
        </message>
        <message>
            <source>Connection whole</source>
            <translation>Connection whole</translation>
        </message>
        <message>
            <source>Connection broken</source>
            <translation>Connection broken</translation>
        </message>
        <message>
            <source>Listen: take the marked alert, or the next</source>
            <translation>Listen: take the marked alert, or the next</translation>
        </message>
        <message>
            <source>Not relevant: choose a reason</source>
            <translation>Not relevant: choose a reason</translation>
        </message>
        <message>
            <source>Watch for 5 minutes</source>
            <translation>Watch for 5 minutes</translation>
        </message>
        <message>
            <source>Page the night watch</source>
            <translation>Page the night watch</translation>
        </message>
        <message>
            <source>Page urgently</source>
            <translation>Page urgently</translation>
        </message>
        <message>
            <source>Play the sound again</source>
            <translation>Play the sound again</translation>
        </message>
        <message>
            <source>Back; put the alert back</source>
            <translation>Back; put the alert back</translation>
        </message>
        <message>
            <source>Up the queue</source>
            <translation>Up the queue</translation>
        </message>
        <message>
            <source>Down the queue</source>
            <translation>Down the queue</translation>
        </message>
        <message>
            <source>Older sound of the alert</source>
            <translation>Older sound of the alert</translation>
        </message>
        <message>
            <source>Newer sound of the alert</source>
            <translation>Newer sound of the alert</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Full screen</translation>
        </message>
        <message>
            <source>Dansk / English</source>
            <translation>Dansk / English</translation>
        </message>
        <message>
            <source>This key map</source>
            <translation>This key map</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Log out</translation>
        </message>
        <message>
            <source>Choose this reason</source>
            <translation>Choose this reason</translation>
        </message>
        <message>
            <source>Monitoring is not whole</source>
            <translation>Monitoring is not whole</translation>
        </message>
        <message>
            <source>All is quiet</source>
            <translation>All is quiet</translation>
        </message>
        <message>
            <source>Nothing waits for you</source>
            <translation>Nothing waits for you</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>The dwelling: how it is there now</source>
            <translation>The dwelling: how it is there now</translation>
        </message>
        <message>
            <source>The dwelling before</source>
            <translation>The dwelling before</translation>
        </message>
        <message>
            <source>The next dwelling</source>
            <translation>The next dwelling</translation>
        </message>
        <message>
            <source>Privacy has begun; the microphone closes. It lasts until somebody ends it.</source>
            <translation>Privacy has begun; the microphone closes. It lasts until somebody ends it.</translation>
        </message>
        <message>
            <source>Privacy has ended; the monitor listens again as planned.</source>
            <translation>Privacy has ended; the monitor listens again as planned.</translation>
        </message>
        <message>
            <source>Privacy has NOT begun: the station did not confirm it. Try again, or use the switch in the dwelling.</source>
            <translation>Privacy has NOT begun: the station did not confirm it. Try again, or use the switch in the dwelling.</translation>
        </message>
        <message>
            <source>Privacy has not ended: the station did not confirm it. Try again.</source>
            <translation>Privacy has not ended: the station did not confirm it. Try again.</translation>
        </message>
        <message>
            <source>Begin or end privacy in the dwelling</source>
            <translation>Begin or end privacy in the dwelling</translation>
        </message>
        <message>
            <source>%1 closes in 5 s as “%2”. U takes it back.</source>
            <translation>%1 closes in 5 s as “%2”. U takes it back.</translation>
        </message>
        <message>
            <source>This one is being closed. U takes it back.</source>
            <translation>This one is being closed. U takes it back.</translation>
        </message>
        <message>
            <source>%1: taken back; it is open.</source>
            <translation>%1: taken back; it is open.</translation>
        </message>
        <message>
            <source>Nothing can be taken back any more.</source>
            <translation>Nothing can be taken back any more.</translation>
        </message>
        <message>
            <source>Take the last decision back, within 5 s</source>
            <translation>Take the last decision back, within 5 s</translation>
        </message>
        <message>
            <source>The whole ward: search, and what does not listen</source>
            <translation>The whole ward: search, and what does not listen</translation>
        </message>
        <message>
            <source>Only what does not listen, and why</source>
            <translation>Only what does not listen, and why</translation>
        </message>
        <message>
            <source>The dwelling that is marked</source>
            <translation>The dwelling that is marked</translation>
        </message>
        <message>
            <source>Pause the sounds for a minute, or end the pause</source>
            <translation>Pause the sounds for a minute, or end the pause</translation>
        </message>
        <message>
            <source>Light or dark screen</source>
            <translation>Light or dark screen</translation>
        </message>
        <message numerus="yes">
            <source>%n dwelling(s) per operator</source>
            <translation>
                <numerusform>%n dwelling per operator</numerusform>
                <numerusform>%n dwellings per operator</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %2, %n time(s)</source>
            <translation>
                <numerusform>%1: %2, %n time</numerusform>
                <numerusform>%1: %2, %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>until %1 (%2), %n came</source>
            <translation>
                <numerusform>until %1 (%2), %n came</numerusform>
                <numerusform>until %1 (%2), %n came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s) in the last hour</source>
            <translation>
                <numerusform>%n time in the last hour</numerusform>
                <numerusform>%n times in the last hour</numerusform>
            </translation>
        </message>
        <message>
            <source>Shelved for %1 min. Urgent, loud and other sounds still come, and what came is shown at the end.</source>
            <translation>Shelved for %1 min. Urgent, loud and other sounds still come, and what came is shown at the end.</translation>
        </message>
        <message>
            <source>Called out again from now on.</source>
            <translation>Called out again from now on.</translation>
        </message>
        <message>
            <source>This sound is never shelved: it may mean that somebody needs help.</source>
            <translation>This sound is never shelved: it may mean that somebody needs help.</translation>
        </message>
        <message>
            <source>It is shelved already.</source>
            <translation>It is shelved already.</translation>
        </message>
        <message>
            <source>It is not shelved any more.</source>
            <translation>It is not shelved any more.</translation>
        </message>
        <message>
            <source>The station did not do it. The sound is called out as before.</source>
            <translation>The station did not do it. The sound is called out as before.</translation>
        </message>
        <message>
            <source>The station did not answer. Take it that nothing has changed; look again in a moment.</source>
            <translation>The station did not answer. Take it that nothing has changed; look again in a moment.</translation>
        </message>
        <message numerus="yes">
            <source>You are the last operator on duty, and %n alert(s) wait for one. Judge them, or have them paged by rule now (P). With another operator on duty you may go at any time.</source>
            <translation>
                <numerusform>You are the last operator on duty, and %n alert waits for one. Judge it, or have it paged by rule now (P). With another operator on duty you may go at any time.</numerusform>
                <numerusform>You are the last operator on duty, and %n alerts wait for one. Judge them, or have them paged by rule now (P). With another operator on duty you may go at any time.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody could be told: no night staff is known. Telephone.</source>
            <translation>Nobody could be told: no night staff is known. Telephone.</translation>
        </message>
        <message>
            <source>%1 knows of it and has answered.</source>
            <translation>%1 knows of it and has answered.</translation>
        </message>
        <message>
            <source>Told to %1; nobody has answered yet.</source>
            <translation>Told to %1; nobody has answered yet.</translation>
        </message>
        <message>
            <source>What disturbs most: shelve it for a while</source>
            <translation>What disturbs most: shelve it for a while</translation>
        </message>
        <message>
            <source>15 or 30 minutes</source>
            <translation>15 or 30 minutes</translation>
        </message>
        <message>
            <source>Call it out again</source>
            <translation>Call it out again</translation>
        </message>
        <message>
            <source>Hand over to the next shift</source>
            <translation>Hand over to the next shift</translation>
        </message>
        <message>
            <source>Sign the handover</source>
            <translation>Sign the handover</translation>
        </message>
        <message>
            <source>Have what waits paged by rule, and log out</source>
            <translation>Have what waits paged by rule, and log out</translation>
        </message>
        <message>
            <source>Drill: five minutes with made-up alerts</source>
            <translation>Drill: five minutes with made-up alerts</translation>
        </message>
        <message>
            <source>%1: private until somebody ends it, and the alert is closed.</source>
            <translation>%1: private until somebody ends it, and the alert is closed.</translation>
        </message>
        <message>
            <source>%1: a technical fault; the night watch is being paged to look there.</source>
            <translation>%1: a technical fault; the night watch is being paged to look there.</translation>
        </message>
        <message>
            <source>Technical fault: the dwelling cannot be judged by ear. Look in, and walk rounds there until it is mended.</source>
            <translation>Technical fault: the dwelling cannot be judged by ear. Look in, and walk rounds there until it is mended.</translation>
        </message>
        <message>
            <source>%1 becomes private in 5 s, and its alert closes. U takes it back.</source>
            <translation>%1 becomes private in 5 s, and its alert closes. U takes it back.</translation>
        </message>
        <message>
            <source>Decide on this one first: 1, 2, V, F or P. Esc puts it back.</source>
            <translation>Decide on this one first: 1, 2, V, F or P. Esc puts it back.</translation>
        </message>
        <message>
            <source>Private: close the microphone and the alert</source>
            <translation>Private: close the microphone and the alert</translation>
        </message>
        <message>
            <source>Technical fault: page the night watch to look there</source>
            <translation>Technical fault: page the night watch to look there</translation>
        </message>
        <message>
            <source>Play half as fast again, the voice as high as it is</source>
            <translation>Play half as fast again, the voice as high as it is</translation>
        </message>
        <message>
            <source>Skip silence, or not</source>
            <translation>Skip silence, or not</translation>
        </message>
        <message>
            <source>Play louder; nothing gets too loud</source>
            <translation>Play louder; nothing gets too loud</translation>
        </message>
        <message>
            <source>Play more quietly</source>
            <translation>Play more quietly</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Larger text</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Smaller text</translation>
        </message>
        <message>
            <source>Text as large as at first</source>
            <translation>Text as large as at first</translation>
        </message>
        <message>
            <source>Test and choose the sound output</source>
            <translation>Test and choose the sound output</translation>
        </message>
        <message>
            <source>Play the three signals</source>
            <translation>Play the three signals</translation>
        </message>
        <message>
            <source>All three were heard</source>
            <translation>All three were heard</translation>
        </message>
        <message>
            <source>They were not heard</source>
            <translation>They were not heard</translation>
        </message>
        <message>
            <source>No dwelling is known: nothing is heard</source>
            <translation>No dwelling is known: nothing is heard</translation>
        </message>
        <message>
            <source>What does not work: look after it, or put it off</source>
            <translation>What does not work: look after it, or put it off</translation>
        </message>
        <message>
            <source>I look after it</source>
            <translation>I look after it</translation>
        </message>
        <message>
            <source>Put it off for an hour</source>
            <translation>Put it off for an hour</translation>
        </message>
        <message>
            <source>Put it off for 8 hours</source>
            <translation>Put it off for 8 hours</translation>
        </message>
        <message>
            <source>Put it off until 08:00</source>
            <translation>Put it off until 08:00</translation>
        </message>
        <message>
            <source>Tell of it again</source>
            <translation>Tell of it again</translation>
        </message>
        <message>
            <source>Open a dwelling first: B.</source>
            <translation>Open a dwelling first: B.</translation>
        </message>
        <message>
            <source>Listen live in the dwelling, for a minute</source>
            <translation>Listen live in the dwelling, for a minute</translation>
        </message>
        <message>
            <source>You have not gone through the drill yet. It takes five minutes, and nothing in it is real.</source>
            <translation>You have not gone through the drill yet. It takes five minutes, and nothing in it is real.</translation>
        </message>
        <message>
            <source>It is more than a year since you went through the drill. It takes five minutes.</source>
            <translation>It is more than a year since you went through the drill. It takes five minutes.</translation>
        </message>
    </context>
    <context>
        <name>DrillBar</name>
        <message>
            <source>Drill, nothing here is real</source>
            <translation>Drill, nothing here is real</translation>
        </message>
        <message>
            <source>DRILL</source>
            <translation>DRILL</translation>
        </message>
        <message>
            <source>nothing here is real</source>
            <translation>nothing here is real</translation>
        </message>
        <message>
            <source>End the drill</source>
            <translation>End the drill</translation>
        </message>
    </context>
    <context>
        <name>DrillMark</name>
        <message>
            <source>DRILL</source>
            <translation>DRILL</translation>
        </message>
    </context>
    <context>
        <name>DrillPage</name>
        <message>
            <source>A drill of the chain</source>
            <translation>A drill of the chain</translation>
        </message>
        <message>
            <source>A marked test alert goes from the dwelling&apos;s monitor over broker and station to the consoles and to the handsets, and ends when somebody acknowledges it. It carries no sound, counts nowhere, and gives way to every real page.</source>
            <translation>A marked test alert goes from the dwelling&apos;s monitor over broker and station to the consoles and to the handsets, and ends when somebody acknowledges it. It carries no sound, counts nowhere, and gives way to every real page.</translation>
        </message>
        <message>
            <source>From the dwelling</source>
            <translation>From the dwelling</translation>
        </message>
        <message>
            <source>To the handset of</source>
            <translation>To the handset of</translation>
        </message>
        <message>
            <source>Begin the drill</source>
            <translation>Begin the drill</translation>
        </message>
        <message>
            <source>The drill that runs</source>
            <translation>The drill that runs</translation>
        </message>
        <message>
            <source>Stop it</source>
            <translation>Stop it</translation>
        </message>
        <message>
            <source>Drills before</source>
            <translation>Drills before</translation>
        </message>
        <message>
            <source>There was none.</source>
            <translation>There was none.</translation>
        </message>
    </context>
    <context>
        <name>FaultList</name>
        <message>
            <source>Technical faults</source>
            <translation>Technical faults</translation>
        </message>
    </context>
    <context>
        <name>FaultRow</name>
        <message>
            <source>you look after it</source>
            <translation>you look after it</translation>
        </message>
        <message>
            <source>%1 looks after it</source>
            <translation>%1 looks after it</translation>
        </message>
        <message>
            <source>nobody looks after it yet</source>
            <translation>nobody looks after it yet</translation>
        </message>
        <message>
            <source>no reminder until %1</source>
            <translation>no reminder until %1</translation>
        </message>
        <message>
            <source>I look after it</source>
            <translation>I look after it</translation>
        </message>
        <message>
            <source>Remind me later …</source>
            <translation>Remind me later …</translation>
        </message>
        <message>
            <source>Remind me again</source>
            <translation>Remind me again</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
    </context>
    <context>
        <name>FaultsOverlay</name>
        <message>
            <source>Technical faults</source>
            <translation>Technical faults</translation>
        </message>
        <message>
            <source>The station knows of nothing else to be mended. The warnings on the screen hold.</source>
            <translation>The station knows of nothing else to be mended. The warnings on the screen hold.</translation>
        </message>
        <message>
            <source>Everything works, as far as the station can tell.</source>
            <translation>Everything works, as far as the station can tell.</translation>
        </message>
        <message>
            <source>you look after it</source>
            <translation>you look after it</translation>
        </message>
        <message>
            <source>%1 looks after it</source>
            <translation>%1 looks after it</translation>
        </message>
        <message>
            <source>nobody looks after it yet</source>
            <translation>nobody looks after it yet</translation>
        </message>
        <message>
            <source>put off until %1</source>
            <translation>put off until %1</translation>
        </message>
        <message>
            <source>I look after it</source>
            <translation>I look after it</translation>
        </message>
        <message>
            <source>Put off: %1</source>
            <translation>Put off: %1</translation>
        </message>
        <message>
            <source>Tell of it again</source>
            <translation>Tell of it again</translation>
        </message>
        <message>
            <source>A fault is gone from here once it is mended, and not before. The administrator sees the same list.</source>
            <translation>A fault is gone from here once it is mended, and not before. The administrator sees the same list.</translation>
        </message>
    </context>
    <context>
        <name>FooterBar</name>
        <message>
            <source>Alerts, last 10 min</source>
            <translation>Alerts, last 10 min</translation>
        </message>
        <message>
            <source>goal ≤ 1, limit 2</source>
            <translation>goal ≤ 1, limit 2</translation>
        </message>
        <message>
            <source>Alerts per ten minutes, the last eight hours</source>
            <translation>Alerts per ten minutes, the last eight hours</translation>
        </message>
        <message>
            <source>Median time to a decision tonight</source>
            <translation>Median time to a decision tonight</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>last hour %1</source>
            <translation>last hour %1</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Handover</translation>
        </message>
    </context>
    <context>
        <name>HandoverOverlay</name>
        <message numerus="yes">
            <source>Room for %n more letter(s).</source>
            <translation>
                <numerusform>Room for %n more letter.</numerusform>
                <numerusform>Room for %n more letters.</numerusform>
            </translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Handover</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Note: %1</translation>
        </message>
        <message>
            <source>Note to the next operator</source>
            <translation>Note to the next operator</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>I have read it and take over: sign</source>
            <translation>I have read it and take over: sign</translation>
        </message>
        <message>
            <source>I hand this over: sign</source>
            <translation>I hand this over: sign</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
    </context>
    <context>
        <name>HeaderBar</name>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Handover</translation>
        </message>
        <message>
            <source>Sound: %1</source>
            <translation>Sound: %1</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>No sound</translation>
        </message>
        <message>
            <source>Operator: %1</source>
            <translation>Operator: %1</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Log out</translation>
        </message>
        <message>
            <source>Sounds paused: %1 s</source>
            <translation>Sounds paused: %1 s</translation>
        </message>
    </context>
    <context>
        <name>HeardBars</name>
        <message>
            <source>level</source>
            <translation>level</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>sure</translation>
        </message>
        <message>
            <source>fairly sure</source>
            <translation>fairly sure</translation>
        </message>
        <message>
            <source>maybe</source>
            <translation>maybe</translation>
        </message>
        <message>
            <source>a trace</source>
            <translation>a trace</translation>
        </message>
    </context>
    <context>
        <name>HoursTab</name>
        <message>
            <source>Monitoring hours</source>
            <translation>Monitoring hours</translation>
        </message>
        <message>
            <source>A row is a night, from noon to noon. Green: the monitor listens, if there is a consent. Violet: weekly privacy, which always comes first.</source>
            <translation>A row is a night, from noon to noon. Green: the monitor listens, if there is a consent. Violet: weekly privacy, which always comes first.</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Import dwellings and residents</source>
            <translation>Import dwellings and residents</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>File, or drop it below, or paste its lines</source>
            <translation>File, or drop it below, or paste its lines</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Read</translation>
        </message>
        <message>
            <source>The list&apos;s lines</source>
            <translation>The list&apos;s lines</translation>
        </message>
        <message>
            <source>Try: change nothing</source>
            <translation>Try: change nothing</translation>
        </message>
        <message numerus="yes">
            <source>Import %n row(s)</source>
            <translation>
                <numerusform>Import %n row</numerusform>
                <numerusform>Import %n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>Try the list first; then it can be imported.</source>
            <translation>Try the list first; then it can be imported.</translation>
        </message>
        <message>
            <source>Trying …</source>
            <translation>Trying …</translation>
        </message>
        <message>
            <source>The list is sound. Nothing is imported yet.</source>
            <translation>The list is sound. Nothing is imported yet.</translation>
        </message>
        <message>
            <source>Nothing is imported. Mend this in the list:</source>
            <translation>Nothing is imported. Mend this in the list:</translation>
        </message>
        <message>
            <source>Imported.</source>
            <translation>Imported.</translation>
        </message>
        <message>
            <source>A CSV list with this heading. A dwelling where nobody lives has nothing after its label. Hours are written as “daily 22:00-07:00”; several stand in one cell with a + between them: “daily 22:00-07:00 + sat 07:00-09:00”, and take the place of those that were there.</source>
            <translation>A CSV list with this heading. A dwelling where nobody lives has nothing after its label. Hours are written as “daily 22:00-07:00”; several stand in one cell with a + between them: “daily 22:00-07:00 + sat 07:00-09:00”, and take the place of those that were there.</translation>
        </message>
        <message>
            <source>These are new, and written as they should be</source>
            <translation>These are new, and written as they should be</translation>
        </message>
    </context>
    <context>
        <name>ImportWords</name>
        <message>
            <source>nothing</source>
            <translation>nothing</translation>
        </message>
        <message>
            <source>%1, %2: from %3 to %4</source>
            <translation>%1, %2: from %3 to %4</translation>
        </message>
        <message>
            <source>Or is it “%1”, which is there already?</source>
            <translation>Or is it “%1”, which is there already?</translation>
        </message>
        <message>
            <source>Makes a new facility, “%1”.</source>
            <translation>Makes a new facility, “%1”.</translation>
        </message>
        <message>
            <source>Makes a new house, “%1” in %2.</source>
            <translation>Makes a new house, “%1” in %2.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message>
            <source>name of the dwelling</source>
            <translation>name of the dwelling</translation>
        </message>
        <message>
            <source>house</source>
            <translation>house</translation>
        </message>
        <message>
            <source>dwelling</source>
            <translation>dwelling</translation>
        </message>
        <message>
            <source>name</source>
            <translation>name</translation>
        </message>
        <message>
            <source>initials</source>
            <translation>initials</translation>
        </message>
        <message>
            <source>what is agreed</source>
            <translation>what is agreed</translation>
        </message>
        <message>
            <source>monitoring hours</source>
            <translation>monitoring hours</translation>
        </message>
        <message numerus="yes">
            <source>%n new dwelling(s): %1</source>
            <translation>
                <numerusform>%n new dwelling: %1</numerusform>
                <numerusform>%n new dwellings: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new resident(s): %1</source>
            <translation>
                <numerusform>%n new resident: %1</numerusform>
                <numerusform>%n new residents: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more change(s)</source>
            <translation>
                <numerusform>%n more change</numerusform>
                <numerusform>%n more changes</numerusform>
            </translation>
        </message>
        <message>
            <source>All that is in the list is so already.</source>
            <translation>All that is in the list is so already.</translation>
        </message>
    </context>
    <context>
        <name>InstallSteps</name>
        <message>
            <source>Is it ready?</source>
            <translation>Is it ready?</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>Done: %1</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Now: %1</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>Space</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Y</source>
            <translation>Y</translation>
        </message>
    </context>
    <context>
        <name>KeyMapOverlay</name>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Everything can also be done with the mouse or a finger. Esc closes this.</source>
            <translation>Everything can also be done with the mouse or a finger. Esc closes this.</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>sound shelved</source>
            <translation>sound shelved</translation>
        </message>
    </context>
    <context>
        <name>LivePanel</name>
        <message>
            <source>Picture of what is heard live</source>
            <translation>Picture of what is heard live</translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) wait. Space takes the next and ends live listening.</source>
            <translation>
                <numerusform>%n alert waits. Space takes it and ends live listening.</numerusform>
                <numerusform>%n alerts wait. Space takes the next and ends live listening.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>A minute more</source>
            <translation>A minute more</translation>
        </message>
        <message>
            <source>Listen live</source>
            <translation>Listen live</translation>
        </message>
        <message>
            <source>The alert in %1 still waits for your decision: press Esc twice.</source>
            <translation>The alert in %1 still waits for your decision: press Esc twice.</translation>
        </message>
    </context>
    <context>
        <name>LiveReasonsOverlay</name>
        <message>
            <source>Listen live to %1 – why?</source>
            <translation>Listen live to %1 – why?</translation>
        </message>
        <message>
            <source>The reason for listening live</source>
            <translation>The reason for listening live</translation>
        </message>
        <message>
            <source>Listen live</source>
            <translation>Listen live</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) wait. Space takes the next; where a reason is being written, Esc comes first.</source>
            <translation>
                <numerusform>%n alert waits. Space takes it; where a reason is being written, Esc comes first.</numerusform>
                <numerusform>%n alerts wait. Space takes the next; where a reason is being written, Esc comes first.</numerusform>
            </translation>
        </message>
        <message>
            <source>For 60 s at a time. The light in the dwelling shows that somebody listens. Who, why and how long is put on record.</source>
            <translation>For 60 s at a time. The light in the dwelling shows that somebody listens. Who, why and how long is put on record.</translation>
        </message>
    </context>
    <context>
        <name>LockView</name>
        <message>
            <source>Locked: nobody has been here for a while</source>
            <translation>Locked: nobody has been here for a while</translation>
        </message>
        <message>
            <source>%1 is still on duty. Alerts ring here and are paged by rule when nobody answers.</source>
            <translation>%1 is still on duty. Alerts ring here and are paged by rule when nobody answers.</translation>
        </message>
        <message>
            <source>%1 is still logged in.</source>
            <translation>%1 is still logged in.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) waiting</source>
            <translation>
                <numerusform>%n alert is waiting</numerusform>
                <numerusform>%n alerts are waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>No alert is waiting</source>
            <translation>No alert is waiting</translation>
        </message>
    </context>
    <context>
        <name>LogInView</name>
        <message>
            <source>Log in as night operator</source>
            <translation>Log in as night operator</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>User name</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Logging in …</source>
            <translation>Logging in …</translation>
        </message>
        <message>
            <source>Log in</source>
            <translation>Log in</translation>
        </message>
        <message>
            <source>Log in to administer: you are not on duty there</source>
            <translation>Log in to administer: you are not on duty there</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Where to</translation>
        </message>
        <message>
            <source>Night operator</source>
            <translation>Night operator</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Administration</translation>
        </message>
    </context>
    <context>
        <name>LogOutOverlay</name>
        <message>
            <source>Log out?</source>
            <translation>Log out?</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Stay</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Log out</translation>
        </message>
        <message>
            <source>What you have taken goes back to the queue. The last operator on duty leaves nothing that waits; after that, alerts page the night watch by rule. At the end of a shift, hand over first.</source>
            <translation>What you have taken goes back to the queue. The last operator on duty leaves nothing that waits; after that, alerts page the night watch by rule. At the end of a shift, hand over first.</translation>
        </message>
        <message>
            <source>Page the night watch by rule, and log out</source>
            <translation>Page the night watch by rule, and log out</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Hand over</translation>
        </message>
    </context>
    <context>
        <name>LogPage</name>
        <message>
            <source>Is the log whole?</source>
            <translation>Is the log whole?</translation>
        </message>
        <message>
            <source>Each entry is chained to the one before it, so that nothing can be altered or taken out unseen.</source>
            <translation>Each entry is chained to the one before it, so that nothing can be altered or taken out unseen.</translation>
        </message>
        <message>
            <source>Check the chain</source>
            <translation>Check the chain</translation>
        </message>
        <message>
            <source>What to look for</source>
            <translation>What to look for</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Dwelling</source>
            <translation>Dwelling</translation>
        </message>
        <message>
            <source>Resident, wherever they lived</source>
            <translation>Resident, wherever they lived</translation>
        </message>
        <message>
            <source>Who did it, or was asked to</source>
            <translation>Who did it, or was asked to</translation>
        </message>
        <message>
            <source>From this day</source>
            <translation>From this day</translation>
        </message>
        <message>
            <source>To this day</source>
            <translation>To this day</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Read</translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Stop looking</translation>
        </message>
        <message>
            <source>That you read this is itself put in the log.</source>
            <translation>That you read this is itself put in the log.</translation>
        </message>
        <message>
            <source>No entry fits what you look for.</source>
            <translation>No entry fits what you look for.</translation>
        </message>
        <message>
            <source>Entries of the log, the newest first</source>
            <translation>Entries of the log, the newest first</translation>
        </message>
        <message>
            <source>Older entries</source>
            <translation>Older entries</translation>
        </message>
        <message>
            <source>Newer entries</source>
            <translation>Newer entries</translation>
        </message>
    </context>
    <context>
        <name>LogRow</name>
        <message>
            <source>Number %1</source>
            <translation>Number %1</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Natlyt – night operator</source>
            <translation>Natlyt – night operator</translation>
        </message>
    </context>
    <context>
        <name>MonitorTab</name>
        <message>
            <source>The monitor of this dwelling</source>
            <translation>The monitor of this dwelling</translation>
        </message>
        <message>
            <source>None was ever bound.</source>
            <translation>None was ever bound.</translation>
        </message>
        <message>
            <source>Retire the monitor …</source>
            <translation>Retire the monitor …</translation>
        </message>
        <message>
            <source>Nothing listens here until another is bound. Retire?</source>
            <translation>Nothing listens here until another is bound. Retire?</translation>
        </message>
        <message>
            <source>Replace it by another</source>
            <translation>Replace it by another</translation>
        </message>
        <message>
            <source>Bind a monitor</source>
            <translation>Bind a monitor</translation>
        </message>
        <message>
            <source>Id, as it stands on the device</source>
            <translation>Id, as it stands on the device</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>Bind</source>
            <translation>Bind</translation>
        </message>
        <message>
            <source>A sound of the dwelling has become an alert since it was bound.</source>
            <translation>A sound of the dwelling has become an alert since it was bound.</translation>
        </message>
        <message>
            <source>Check it step by step</source>
            <translation>Check it step by step</translation>
        </message>
        <message>
            <source>Look at the microphone</source>
            <translation>Look at the microphone</translation>
        </message>
        <message>
            <source>Each night is held against the fourteen before it, by how quiet its quietest hour was. Look whether something covers the monitor, whether it hangs where it should, and clap once in the dwelling: the clap must come as an alert.</source>
            <translation>Each night is held against the fourteen before it, by how quiet its quietest hour was. Look whether something covers the monitor, whether it hangs where it should, and clap once in the dwelling: the clap must come as an alert.</translation>
        </message>
        <message>
            <source>It is as it should be …</source>
            <translation>It is as it should be …</translation>
        </message>
        <message>
            <source>Its nights until now count no more, and the warning ends. Was it looked at?</source>
            <translation>Its nights until now count no more, and the warning ends. Was it looked at?</translation>
        </message>
    </context>
    <context>
        <name>NewPlace</name>
        <message>
            <source>New in the registry</source>
            <translation>New in the registry</translation>
        </message>
        <message>
            <source>Or choose a dwelling at the left.</source>
            <translation>Or choose a dwelling at the left.</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>What is new</translation>
        </message>
        <message>
            <source>Facility</source>
            <translation>Facility</translation>
        </message>
        <message>
            <source>House</source>
            <translation>House</translation>
        </message>
        <message>
            <source>Dwelling</source>
            <translation>Dwelling</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>Resident</translation>
        </message>
        <message>
            <source>Belongs to the facility</source>
            <translation>Belongs to the facility</translation>
        </message>
        <message>
            <source>Stands in the house</source>
            <translation>Stands in the house</translation>
        </message>
        <message>
            <source>Lives in (free dwellings)</source>
            <translation>Lives in (free dwellings)</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Name (only administrators see it)</source>
            <translation>Name (only administrators see it)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Initials, as operators and night watches see them</source>
            <translation>Initials, as operators and night watches see them</translation>
        </message>
        <message>
            <source>Id: small letters, digits and hyphens; says nothing about a person</source>
            <translation>Id: small letters, digits and hyphens; says nothing about a person</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Facilities</source>
            <translation>Facilities</translation>
        </message>
        <message>
            <source>Houses</source>
            <translation>Houses</translation>
        </message>
        <message>
            <source>One that is empty can be removed; typed anew above with its id, it is renamed.</source>
            <translation>One that is empty can be removed; typed anew above with its id, it is renamed.</translation>
        </message>
        <message>
            <source>Remove …</source>
            <translation>Remove …</translation>
        </message>
        <message>
            <source>Remove %1?</source>
            <translation>Remove %1?</translation>
        </message>
    </context>
    <context>
        <name>NightWatch</name>
        <message numerus="yes">
            <source>%n house(s)</source>
            <translation>
                <numerusform>%n house</numerusform>
                <numerusform>%n houses</numerusform>
            </translation>
        </message>
        <message>
            <source>on site: %1</source>
            <translation>on site: %1</translation>
        </message>
        <message>
            <source>on the way to: %1</source>
            <translation>on the way to: %1</translation>
        </message>
    </context>
    <context>
        <name>NobodyTab</name>
        <message>
            <source>Nobody lives here. Add a resident first: close this dwelling and choose “Resident” under “New in the registry”.</source>
            <translation>Nobody lives here. Add a resident first: close this dwelling and choose “Resident” under “New in the registry”.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Take back (%1)</source>
            <translation>Take back (%1)</translation>
        </message>
    </context>
    <context>
        <name>OverlayPane</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>PagingSection</name>
        <message>
            <source>How %1 is paged</source>
            <translation>How %1 is paged</translation>
        </message>
        <message>
            <source>Also true for %1.</source>
            <translation>Also true for %1.</translation>
        </message>
        <message>
            <source>No answer: then the next one, after so many seconds (15 to 300)</source>
            <translation>No answer: then the next one, after so many seconds (15 to 300)</translation>
        </message>
        <message>
            <source>Everybody is rung again each so many seconds (15 to 300)</source>
            <translation>Everybody is rung again each so many seconds (15 to 300)</translation>
        </message>
        <message>
            <source>Answered and not on site: asked again after so many seconds (60 to 1800)</source>
            <translation>Answered and not on site: asked again after so many seconds (60 to 1800)</translation>
        </message>
        <message>
            <source>On site and no outcome: asked after so many seconds (300 to 14400)</source>
            <translation>On site and no outcome: asked after so many seconds (300 to 14400)</translation>
        </message>
        <message>
            <source>Left empty, the pale number is true.</source>
            <translation>Left empty, the pale number is true.</translation>
        </message>
        <message>
            <source>All who are on duty ring at once, then all substitutes at once</source>
            <translation>All who are on duty ring at once, then all substitutes at once</translation>
        </message>
        <message>
            <source>Pager system</source>
            <translation>Pager system</translation>
        </message>
        <message>
            <source>Text message</source>
            <translation>Text message</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>Push</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>at once</translation>
        </message>
        <message>
            <source>from the second step</source>
            <translation>from the second step</translation>
        </message>
        <message>
            <source>from the third step</source>
            <translation>from the third step</translation>
        </message>
        <message>
            <source>with everybody</source>
            <translation>with everybody</translation>
        </message>
        <message>
            <source>The pager page rings always, and an urgent page goes out by everything at once.</source>
            <translation>The pager page rings always, and an urgent page goes out by everything at once.</translation>
        </message>
        <message>
            <source>Last resort: who is rung again and again when nobody has answered. Nobody chosen: every night watch.</source>
            <translation>Last resort: who is rung again and again when nobody has answered. Nobody chosen: every night watch.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Choose …</source>
            <translation>Choose …</translation>
        </message>
    </context>
    <context>
        <name>PlaybackBar</name>
        <message>
            <source>Play again</source>
            <translation>Play again</translation>
        </message>
        <message>
            <source>1.5×</source>
            <translation>1.5×</translation>
        </message>
        <message>
            <source>1×</source>
            <translation>1×</translation>
        </message>
        <message>
            <source>Speed %1</source>
            <translation>Speed %1</translation>
        </message>
        <message>
            <source>Skip silence</source>
            <translation>Skip silence</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Quieter</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Louder</translation>
        </message>
        <message>
            <source>Listen live</source>
            <translation>Listen live</translation>
        </message>
    </context>
    <context>
        <name>PrivacyTab</name>
        <message>
            <source>at most a year from now</source>
            <translation>at most a year from now</translation>
        </message>
        <message>
            <source>not over yet, and at most 31 days after the beginning</source>
            <translation>not over yet, and at most 31 days after the beginning</translation>
        </message>
        <message>
            <source>Privacy windows</source>
            <translation>Privacy windows</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>None.</translation>
        </message>
        <message>
            <source>now</source>
            <translation>now</translation>
        </message>
        <message>
            <source>Without an end for more than a day: is it forgotten?</source>
            <translation>Without an end for more than a day: is it forgotten?</translation>
        </message>
        <message>
            <source>End</source>
            <translation>End</translation>
        </message>
        <message>
            <source>End %1</source>
            <translation>End %1</translation>
        </message>
        <message>
            <source>Private from now, until somebody ends it</source>
            <translation>Private from now, until somebody ends it</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>Once</translation>
        </message>
        <message>
            <source>From (empty: now)</source>
            <translation>From (empty: now)</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Every week</translation>
        </message>
        <message>
            <source>What is drawn here is private every week, whatever the hours say.</source>
            <translation>What is drawn here is private every week, whatever the hours say.</translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message>
            <source>Waiting: %1</source>
            <translation>Waiting: %1</translation>
        </message>
        <message>
            <source>oldest %1</source>
            <translation>oldest %1</translation>
        </message>
        <message>
            <source>A more urgent alert waits below</source>
            <translation>A more urgent alert waits below</translation>
        </message>
        <message>
            <source>Watching: %1</source>
            <translation>Watching: %1</translation>
        </message>
        <message>
            <source>Paged: %1</source>
            <translation>Paged: %1</translation>
        </message>
        <message>
            <source>Flood: %1 alerts in 10 min. By house:</source>
            <translation>Flood: %1 alerts in 10 min. By house:</translation>
        </message>
        <message>
            <source>Most from: %1</source>
            <translation>Most from: %1</translation>
        </message>
        <message>
            <source>Shelve …</source>
            <translation>Shelve …</translation>
        </message>
        <message>
            <source>being closed: %1</source>
            <translation>being closed: %1</translation>
        </message>
    </context>
    <context>
        <name>QuietPane</name>
        <message>
            <source>The next alert appears here by itself. Press ? to see the keys.</source>
            <translation>The next alert appears here by itself. Press ? to see the keys.</translation>
        </message>
        <message>
            <source>Begin the drill</source>
            <translation>Begin the drill</translation>
        </message>
    </context>
    <context>
        <name>ReasonsOverlay</name>
        <message>
            <source>Not relevant – why?</source>
            <translation>Not relevant – why?</translation>
        </message>
        <message>
            <source>Press 1 again for the first. Esc goes back.</source>
            <translation>Press 1 again for the first. Esc goes back.</translation>
        </message>
    </context>
    <context>
        <name>ResidentTab</name>
        <message>
            <source>Resident</source>
            <translation>Resident</translation>
        </message>
        <message>
            <source>Name (only administrators see it)</source>
            <translation>Name (only administrators see it)</translation>
        </message>
        <message>
            <source>Initials, as operators and night watches see them</source>
            <translation>Initials, as operators and night watches see them</translation>
        </message>
        <message>
            <source>What is agreed, for operators and night watches</source>
            <translation>What is agreed, for operators and night watches</translation>
        </message>
        <message>
            <source>Dwelling (another id: moves)</source>
            <translation>Dwelling (another id: moves)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Remove the resident …</source>
            <translation>Remove the resident …</translation>
        </message>
        <message>
            <source>The microphone closes and the resident leaves the registry. Remove?</source>
            <translation>The microphone closes and the resident leaves the registry. Remove?</translation>
        </message>
        <message>
            <source>Nobody lives here. The microphone is closed.</source>
            <translation>Nobody lives here. The microphone is closed.</translation>
        </message>
        <message>
            <source>Remove the dwelling …</source>
            <translation>Remove the dwelling …</translation>
        </message>
        <message>
            <source>Remove the dwelling from the registry?</source>
            <translation>Remove the dwelling from the registry?</translation>
        </message>
        <message>
            <source>It is the same person: a spelling, or a new name</source>
            <translation>It is the same person: a spelling, or a new name</translation>
        </message>
        <message>
            <source>Somebody else has moved in? Remove the resident below, then enter the new one: nobody inherits a consent.</source>
            <translation>Somebody else has moved in? Remove the resident below, then enter the new one: nobody inherits a consent.</translation>
        </message>
    </context>
    <context>
        <name>RoomFileView</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Parts</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>Resident</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacy</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sounds</translation>
        </message>
        <message>
            <source>Monitor</source>
            <translation>Monitor</translation>
        </message>
    </context>
    <context>
        <name>RoomOverlay</name>
        <message>
            <source>consent: %1</source>
            <translation>consent: %1</translation>
        </message>
        <message>
            <source>night watch: %1</source>
            <translation>night watch: %1</translation>
        </message>
        <message>
            <source>What the monitor hears now</source>
            <translation>What the monitor hears now</translation>
        </message>
        <message>
            <source>Agreed about %1</source>
            <translation>Agreed about %1</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>Nothing special is agreed.</source>
            <translation>Nothing special is agreed.</translation>
        </message>
        <message>
            <source>That you looked is on record; what is heard is not kept.</source>
            <translation>That you looked is on record; what is heard is not kept.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>End privacy</source>
            <translation>End privacy</translation>
        </message>
        <message>
            <source>Private from now</source>
            <translation>Private from now</translation>
        </message>
    </context>
    <context>
        <name>RoomsPage</name>
        <message>
            <source>Find a dwelling or a resident</source>
            <translation>Find a dwelling or a resident</translation>
        </message>
        <message>
            <source>Dwellings</source>
            <translation>Dwellings</translation>
        </message>
    </context>
    <context>
        <name>RoomsPane</name>
        <message numerus="yes">
            <source>All %n dwelling(s)</source>
            <translation>
                <numerusform>All %n dwelling</numerusform>
                <numerusform>All %n dwellings</numerusform>
            </translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
    </context>
    <context>
        <name>RosterPage</name>
        <message>
            <source>Houses</source>
            <translation>Houses</translation>
        </message>
        <message>
            <source>House</source>
            <translation>House</translation>
        </message>
        <message>
            <source>Who is on duty is paged first, in this order, then the substitutes, then everybody. Where the roster names nobody, the fixed order under Staff is paged.</source>
            <translation>Who is on duty is paged first, in this order, then the substitutes, then everybody. Where the roster names nobody, the fixed order under Staff is paged.</translation>
        </message>
        <message>
            <source>Add a shift</source>
            <translation>Add a shift</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Save for all houses of %1 …</source>
            <translation>Save for all houses of %1 …</translation>
        </message>
        <message numerus="yes">
            <source>The rosters of %n other house(s) are replaced by this one. Save?</source>
            <translation>
                <numerusform>The roster of %n other house is replaced by this one. Save?</numerusform>
                <numerusform>The rosters of %n other houses are replaced by this one. Save?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShelvesOverlay</name>
        <message>
            <source>What disturbs most</source>
            <translation>What disturbs most</translation>
        </message>
        <message>
            <source>No dwelling has raised the same sound twice in the last hour, and nothing is shelved.</source>
            <translation>No dwelling has raised the same sound twice in the last hour, and nothing is shelved.</translation>
        </message>
        <message>
            <source>shelved</source>
            <translation>shelved</translation>
        </message>
        <message>
            <source>Shelve for %1 minutes, because:</source>
            <translation>Shelve for %1 minutes, because:</translation>
        </message>
        <message>
            <source>30 min instead</source>
            <translation>30 min instead</translation>
        </message>
        <message>
            <source>15 min instead</source>
            <translation>15 min instead</translation>
        </message>
        <message>
            <source>Call it out again now</source>
            <translation>Call it out again now</translation>
        </message>
        <message>
            <source>A shelf ends by itself and with the last operator. Shouts, impacts, breaking glass, alarm tones, loud sounds and agreed rules still come, and so does every other sound. What came is shown when it ends.</source>
            <translation>A shelf ends by itself and with the last operator. Shouts, impacts, breaking glass, alarm tones, loud sounds and agreed rules still come, and so does every other sound. What came is shown when it ends.</translation>
        </message>
    </context>
    <context>
        <name>ShiftPeople</name>
        <message>
            <source>%1 earlier</source>
            <translation>%1 earlier</translation>
        </message>
        <message>
            <source>%1 later</source>
            <translation>%1 later</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>On duty</translation>
        </message>
        <message>
            <source>As a substitute</source>
            <translation>As a substitute</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Take out</translation>
        </message>
        <message>
            <source>Take %1 out</source>
            <translation>Take %1 out</translation>
        </message>
    </context>
    <context>
        <name>ShiftSection</name>
        <message>
            <source>Shift %1</source>
            <translation>Shift %1</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>On duty, paged in this order</source>
            <translation>On duty, paged in this order</translation>
        </message>
        <message>
            <source>Substitutes, paged after them</source>
            <translation>Substitutes, paged after them</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>Add %1</translation>
        </message>
        <message>
            <source>Duty manager</source>
            <translation>Duty manager</translation>
        </message>
        <message>
            <source>Remove the shift</source>
            <translation>Remove the shift</translation>
        </message>
    </context>
    <context>
        <name>SoundCheckOverlay</name>
        <message>
            <source>Sound of this seat</source>
            <translation>Sound of this seat</translation>
        </message>
        <message>
            <source>Signals and sounds come from:</source>
            <translation>Signals and sounds come from:</translation>
        </message>
        <message>
            <source>Playing …</source>
            <translation>Playing …</translation>
        </message>
        <message>
            <source>Play the three signals</source>
            <translation>Play the three signals</translation>
        </message>
        <message>
            <source>Heard</source>
            <translation>Heard</translation>
        </message>
        <message>
            <source>Y</source>
            <translation>Y</translation>
        </message>
        <message>
            <source>Not heard</source>
            <translation>Not heard</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>SoundCheckStrip</name>
        <message>
            <source>Test the sound</source>
            <translation>Test the sound</translation>
        </message>
    </context>
    <context>
        <name>SoundView</name>
        <message>
            <source>Picture of the sound: %1</source>
            <translation>Picture of the sound: %1</translation>
        </message>
        <message>
            <source>sound missing</source>
            <translation>sound missing</translation>
        </message>
        <message>
            <source>sound %1 of %2</source>
            <translation>sound %1 of %2</translation>
        </message>
        <message>
            <source>Taking it …</source>
            <translation>Taking it …</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Space</translation>
        </message>
    </context>
    <context>
        <name>SoundsTab</name>
        <message>
            <source>Sensitivity for each sound</source>
            <translation>Sensitivity for each sound</translation>
        </message>
        <message>
            <source>off</source>
            <translation>off</translation>
        </message>
        <message>
            <source>low</source>
            <translation>low</translation>
        </message>
        <message>
            <source>medium</source>
            <translation>medium</translation>
        </message>
        <message>
            <source>high</source>
            <translation>high</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>More sensitive: quieter and less certain sounds raise an alert, too. Off: this sound by itself raises none.</source>
            <translation>More sensitive: quieter and less certain sounds raise an alert, too. Off: this sound by itself raises none.</translation>
        </message>
        <message>
            <source>◆ Nearly all of these meant nothing, and nobody had to help. Suggestion: %1.</source>
            <translation>◆ Nearly all of these meant nothing, and nobody had to help. Suggestion: %1.</translation>
        </message>
        <message>
            <source>Choose %1</source>
            <translation>Choose %1</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>Who is paged, house by house</source>
            <translation>Who is paged, house by house</translation>
        </message>
        <message>
            <source>House</source>
            <translation>House</translation>
        </message>
        <message>
            <source>The first is paged first; who does not answer within %1 s is followed by the next, and then by everybody.</source>
            <translation>The first is paged first; who does not answer within %1 s is followed by the next, and then by everybody.</translation>
        </message>
        <message>
            <source>Nobody is named: everybody is paged at once.</source>
            <translation>Nobody is named: everybody is paged at once.</translation>
        </message>
        <message>
            <source>%1 earlier</source>
            <translation>%1 earlier</translation>
        </message>
        <message>
            <source>%1 later</source>
            <translation>%1 later</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Take out</translation>
        </message>
        <message>
            <source>Take %1 out</source>
            <translation>Take %1 out</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>Add %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Change %1</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Remove %1</translation>
        </message>
        <message>
            <source>Add or change</source>
            <translation>Add or change</translation>
        </message>
        <message>
            <source>User name: small letters, digits and hyphens</source>
            <translation>User name: small letters, digits and hyphens</translation>
        </message>
        <message>
            <source>Beside the pager page, which every night watch has, this person is paged by what is written here. Left empty: not by that.</source>
            <translation>Beside the pager page, which every night watch has, this person is paged by what is written here. Left empty: not by that.</translation>
        </message>
        <message>
            <source>Phone number for text messages</source>
            <translation>Phone number for text messages</translation>
        </message>
        <message>
            <source>Call number in the pager system</source>
            <translation>Call number in the pager system</translation>
        </message>
        <message>
            <source>Topic at the push server</source>
            <translation>Topic at the push server</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initials</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Night operator</source>
            <translation>Night operator</translation>
        </message>
        <message>
            <source>Night watch</source>
            <translation>Night watch</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>Auditor</translation>
        </message>
        <message>
            <source>The password is made with natlyt-provision, not here.</source>
            <translation>The password is made with natlyt-provision, not here.</translation>
        </message>
        <message>
            <source>%1 can then do nothing here any more. The broker keeps the password until it is taken away on the server: natlyt-provision revoke %2. Remove?</source>
            <translation>%1 can then do nothing here any more. The broker keeps the password until it is taken away on the server: natlyt-provision revoke %2. Remove?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
    </context>
    <context>
        <name>TonightPage</name>
        <message>
            <source>Tonight</source>
            <translation>Tonight</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>listening</translation>
        </message>
        <message>
            <source>private</source>
            <translation>private</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>Which dwellings</source>
            <translation>Which dwellings</translation>
        </message>
        <message>
            <source>All (%1)</source>
            <translation>All (%1)</translation>
        </message>
        <message>
            <source>Closed for a reason to look at (%1)</source>
            <translation>Closed for a reason to look at (%1)</translation>
        </message>
        <message>
            <source>No microphone is closed for a reason to look at.</source>
            <translation>No microphone is closed for a reason to look at.</translation>
        </message>
        <message numerus="yes">
            <source>No monitor is bound in %n dwelling(s) with a resident: see To do.</source>
            <translation>
                <numerusform>No monitor is bound in %n dwelling with a resident: see To do.</numerusform>
                <numerusform>No monitor is bound in %n dwellings with a resident: see To do.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WardOverlay</name>
        <message>
            <source>Room, resident or house</source>
            <translation>Room, resident or house</translation>
        </message>
        <message>
            <source>✓ Not listening, and why</source>
            <translation>✓ Not listening, and why</translation>
        </message>
        <message>
            <source>Not listening, and why</source>
            <translation>Not listening, and why</translation>
        </message>
        <message>
            <source>All houses</source>
            <translation>All houses</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Type to search. ↑ ↓ choose, Enter opens. A click on a house shows it alone. Space takes the next alert.</source>
            <translation>Type to search. ↑ ↓ choose, Enter opens. A click on a house shows it alone. Space takes the next alert.</translation>
        </message>
        <message>
            <source>Technical faults: %1</source>
            <translation>Technical faults: %1</translation>
        </message>
        <message>
            <source>Technical faults</source>
            <translation>Technical faults</translation>
        </message>
    </context>
    <context>
        <name>WeekEditor</name>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>15 min longer</source>
            <translation>15 min longer</translation>
        </message>
        <message>
            <source>15 min shorter</source>
            <translation>15 min shorter</translation>
        </message>
        <message>
            <source>The same every night</source>
            <translation>The same every night</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>As it was</translation>
        </message>
    </context>
    <context>
        <name>WeekGrid</name>
        <message>
            <source>Draw with the pointer or a finger. By keys: arrows move, Enter takes hold or draws, Shift with arrows stretches, Delete removes.</source>
            <translation>Draw with the pointer or a finger. By keys: arrows move, Enter takes hold or draws, Shift with arrows stretches, Delete removes.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>shout</source>
            <translation>shout</translation>
        </message>
        <message>
            <source>crying sound</source>
            <translation>crying sound</translation>
        </message>
        <message>
            <source>cough</source>
            <translation>cough</translation>
        </message>
        <message>
            <source>loud impact</source>
            <translation>loud impact</translation>
        </message>
        <message>
            <source>breaking glass</source>
            <translation>breaking glass</translation>
        </message>
        <message>
            <source>door, footsteps</source>
            <translation>door, footsteps</translation>
        </message>
        <message>
            <source>alarm tone</source>
            <translation>alarm tone</translation>
        </message>
        <message>
            <source>speech</source>
            <translation>speech</translation>
        </message>
        <message>
            <source>breathing</source>
            <translation>breathing</translation>
        </message>
        <message>
            <source>other human sound</source>
            <translation>other human sound</translation>
        </message>
        <message>
            <source>animal</source>
            <translation>animal</translation>
        </message>
        <message>
            <source>household sound</source>
            <translation>household sound</translation>
        </message>
        <message>
            <source>music</source>
            <translation>music</translation>
        </message>
        <message>
            <source>outdoor sound</source>
            <translation>outdoor sound</translation>
        </message>
        <message>
            <source>weather</source>
            <translation>weather</translation>
        </message>
        <message>
            <source>background</source>
            <translation>background</translation>
        </message>
        <message>
            <source>raised</source>
            <translation>raised</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>taken</translation>
        </message>
        <message>
            <source>not relevant</source>
            <translation>not relevant</translation>
        </message>
        <message>
            <source>watching</source>
            <translation>watching</translation>
        </message>
        <message>
            <source>paging</source>
            <translation>paging</translation>
        </message>
        <message>
            <source>acknowledged</source>
            <translation>acknowledged</translation>
        </message>
        <message>
            <source>on site</source>
            <translation>on site</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>resolved</translation>
        </message>
        <message>
            <source>Everyday sound</source>
            <translation>Everyday sound</translation>
        </message>
        <message>
            <source>Known habit</source>
            <translation>Known habit</translation>
        </message>
        <message>
            <source>Television or radio</source>
            <translation>Television or radio</translation>
        </message>
        <message>
            <source>Staff are in the room</source>
            <translation>Staff are in the room</translation>
        </message>
        <message>
            <source>Technical noise</source>
            <translation>Technical noise</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Something else</translation>
        </message>
        <message>
            <source>helped</source>
            <translation>helped</translation>
        </message>
        <message>
            <source>nothing was the matter</source>
            <translation>nothing was the matter</translation>
        </message>
        <message>
            <source>hospital</source>
            <translation>hospital</translation>
        </message>
        <message>
            <source>other outcome</source>
            <translation>other outcome</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>listening</translation>
        </message>
        <message>
            <source>being listened to</source>
            <translation>being listened to</translation>
        </message>
        <message>
            <source>fault</source>
            <translation>fault</translation>
        </message>
        <message>
            <source>offline</source>
            <translation>offline</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>no listening plan</source>
            <translation>no listening plan</translation>
        </message>
        <message>
            <source>outside its plan</source>
            <translation>outside its plan</translation>
        </message>
        <message>
            <source>the listening plan has expired</source>
            <translation>the listening plan has expired</translation>
        </message>
        <message>
            <source>the listening plan was refused</source>
            <translation>the listening plan was refused</translation>
        </message>
        <message>
            <source>switched off in the room</source>
            <translation>switched off in the room</translation>
        </message>
        <message>
            <source>the microphone is dead</source>
            <translation>the microphone is dead</translation>
        </message>
        <message>
            <source>the microphone is silent</source>
            <translation>the microphone is silent</translation>
        </message>
        <message>
            <source>the monitor is overloaded</source>
            <translation>the monitor is overloaded</translation>
        </message>
        <message>
            <source>the monitor&apos;s clock is in doubt</source>
            <translation>the monitor&apos;s clock is in doubt</translation>
        </message>
        <message>
            <source>no consent</source>
            <translation>no consent</translation>
        </message>
        <message>
            <source>outside its hours</source>
            <translation>outside its hours</translation>
        </message>
        <message>
            <source>privacy agreed</source>
            <translation>privacy agreed</translation>
        </message>
        <message>
            <source>the monitor is not heard from</source>
            <translation>the monitor is not heard from</translation>
        </message>
        <message>
            <source>ringing</source>
            <translation>ringing</translation>
        </message>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>cannot come</source>
            <translation>cannot come</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>no answer</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>called off</translation>
        </message>
        <message>
            <source>snippets</source>
            <translation>snippets</translation>
        </message>
        <message>
            <source>live listening</source>
            <translation>live listening</translation>
        </message>
        <message>
            <source>listening</source>
            <comment>scope of a consent</comment>
            <translation>listening</translation>
        </message>
        <message>
            <source>an alert from here does not get through</source>
            <translation>an alert from here does not get through</translation>
        </message>
        <message>
            <source>the monitor&apos;s switch and light do not answer</source>
            <translation>the monitor&apos;s switch and light do not answer</translation>
        </message>
        <message numerus="yes">
            <source>shelved: %1 until %2 (%3), %n came</source>
            <translation>
                <numerusform>shelved: %1 until %2 (%3), %n came</numerusform>
                <numerusform>shelved: %1 until %2 (%3), %n came</numerusform>
            </translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Private</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>nobody on duty %1–%2</source>
            <translation>nobody on duty %1–%2</translation>
        </message>
        <message>
            <source>the microphone has power although it is switched off: have it unplugged</source>
            <translation>the microphone has power although it is switched off: have it unplugged</translation>
        </message>
        <message>
            <source>the microphone hears less than in the nights before: is it covered or loose?</source>
            <translation>the microphone hears less than in the nights before: is it covered or loose?</translation>
        </message>
        <message>
            <source>the microphone hears more noise than in the nights before: what stands beside it?</source>
            <translation>the microphone hears more noise than in the nights before: what stands beside it?</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::ConsoleApp</name>
        <message>
            <source>The drill was broken off: what you see now is real.</source>
            <translation>The drill was broken off: what you see now is real.</translation>
        </message>
        <message>
            <source>What you decided can be taken back for some seconds yet: then a drill can begin.</source>
            <translation>What you decided can be taken back for some seconds yet: then a drill can begin.</translation>
        </message>
        <message>
            <source>A drill begins only while nothing waits and the connection is whole.</source>
            <translation>A drill begins only while nothing waits and the connection is whole.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::Drill</name>
        <message>
            <source>DRILL</source>
            <translation>DRILL</translation>
        </message>
        <message>
            <source>Drill house</source>
            <translation>Drill house</translation>
        </message>
        <message>
            <source>D.R.</source>
            <translation>D.R.</translation>
        </message>
        <message>
            <source>Made up for the drill: knocks on the wall when dreaming, wait 2 min.</source>
            <translation>Made up for the drill: knocks on the wall when dreaming, wait 2 min.</translation>
        </message>
        <message>
            <source>That was another key; the alert is back. Space takes it. </source>
            <translation>That was another key; the alert is back. Space takes it. </translation>
        </message>
        <message>
            <source>An alert waits at the left. Take it and listen: Space.</source>
            <translation>An alert waits at the left. Take it and listen: Space.</translation>
        </message>
        <message>
            <source>You hear it and see what was heard. Play it again: R.</source>
            <translation>You hear it and see what was heard. Play it again: R.</translation>
        </message>
        <message>
            <source>It is a television. Close it: 1, then choose the reason. For 5 s, U would take it back.</source>
            <translation>It is a television. Close it: 1, then choose the reason. For 5 s, U would take it back.</translation>
        </message>
        <message>
            <source>Somebody coughs. Take it with Space, and keep watching: 2. It comes back by itself.</source>
            <translation>Somebody coughs. Take it with Space, and keep watching: 2. It comes back by itself.</translation>
        </message>
        <message>
            <source>Somebody shouts. Take it with Space, and page the night watch: P. Follow below how they go there.</source>
            <translation>Somebody shouts. Take it with Space, and page the night watch: P. Follow below how they go there.</translation>
        </message>
        <message>
            <source>A resident asks for privacy. Open a dwelling: B. Begin privacy there: V.</source>
            <translation>A resident asks for privacy. Open a dwelling: B. Begin privacy there: V.</translation>
        </message>
        <message>
            <source>The microphone is closed. The visit is over: end the privacy with V.</source>
            <translation>The microphone is closed. The visit is over: end the privacy with V.</translation>
        </message>
        <message>
            <source>Done: these are the keys of every night. F4 ends the drill.</source>
            <translation>Done: these are the keys of every night. F4 ends the drill.</translation>
        </message>
        <message>
            <source>take an alert</source>
            <translation>take an alert</translation>
        </message>
        <message>
            <source>play it again</source>
            <translation>play it again</translation>
        </message>
        <message>
            <source>not relevant</source>
            <translation>not relevant</translation>
        </message>
        <message>
            <source>watch</source>
            <translation>watch</translation>
        </message>
        <message>
            <source>page</source>
            <translation>page</translation>
        </message>
        <message>
            <source>begin privacy</source>
            <translation>begin privacy</translation>
        </message>
        <message>
            <source>end privacy</source>
            <translation>end privacy</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>%1: %2 s</source>
            <translation>%1: %2 s</translation>
        </message>
        <message>
            <source>Every key at once the right one.</source>
            <translation>Every key at once the right one.</translation>
        </message>
        <message numerus="yes">
            <source>%n other key(s) on the way.</source>
            <translation>
                <numerusform>%n other key on the way.</numerusform>
                <numerusform>%n other keys on the way.</numerusform>
            </translation>
        </message>
        <message>
            <source>It took more than five minutes: do it once more before your first night.</source>
            <translation>It took more than five minutes: do it once more before your first night.</translation>
        </message>
        <message>
            <source>The station has noted that you have gone through it.</source>
            <translation>The station has noted that you have gone through it.</translation>
        </message>
        <message>
            <source>The station could not note it: go through it once more later.</source>
            <translation>The station could not note it: go through it once more later.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::FaultPanel</name>
        <message>
            <source>You look after it; that is on record.</source>
            <translation>You look after it; that is on record.</translation>
        </message>
        <message>
            <source>Put off, and on record. It comes back by itself, and at once if it gets worse.</source>
            <translation>Put off, and on record. It comes back by itself, and at once if it gets worse.</translation>
        </message>
        <message>
            <source>It is told of again from now on.</source>
            <translation>It is told of again from now on.</translation>
        </message>
        <message>
            <source>This is mended already.</source>
            <translation>This is mended already.</translation>
        </message>
        <message>
            <source>The station did not do it. Nothing has changed.</source>
            <translation>The station did not do it. Nothing has changed.</translation>
        </message>
        <message>
            <source>The station did not answer. Take it that nothing has changed; look again in a moment.</source>
            <translation>The station did not answer. Take it that nothing has changed; look again in a moment.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::FaultsModel</name>
        <message>
            <source>Out of order: %1 (technical: %2)</source>
            <translation>Out of order: %1 (technical: %2)</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>1 hour</translation>
        </message>
        <message>
            <source>8 hours</source>
            <translation>8 hours</translation>
        </message>
        <message>
            <source>until 08:00</source>
            <translation>until 08:00</translation>
        </message>
        <message>
            <source>until tomorrow 08:00</source>
            <translation>until tomorrow 08:00</translation>
        </message>
        <message>
            <source>The log was altered: %1</source>
            <translation>The log was altered: %1</translation>
        </message>
        <message>
            <source>Compare the log with a backup. It cannot be mended here; find out who had the disk.</source>
            <translation>Compare the log with a backup. It cannot be mended here; find out who had the disk.</translation>
        </message>
        <message>
            <source>Out of order: %1</source>
            <translation>Out of order: %1</translation>
        </message>
        <message>
            <source>%1: the certificate ends on %2</source>
            <translation>%1: the certificate ends on %2</translation>
        </message>
        <message>
            <source>%1: no telephone of those on duty is connected</source>
            <translation>%1: no telephone of those on duty is connected</translation>
        </message>
        <message>
            <source>%1: nobody is on duty %2</source>
            <translation>%1: nobody is on duty %2</translation>
        </message>
        <message>
            <source>Open the enrolment desk on the server for some hours (natlyt-provision enrol): monitors then get later ones by themselves. What is still named here after that must be renewed by hand.</source>
            <translation>Open the enrolment desk on the server for some hours (natlyt-provision enrol): monitors then get later ones by themselves. What is still named here after that must be renewed by hand.</translation>
        </message>
        <message>
            <source>Telephone whoever is on duty there: the pager page must be open on their phone. Or an administrator writes a phone number or a call number for them under Staff.</source>
            <translation>Telephone whoever is on duty there: the pager page must be open on their phone. Or an administrator writes a phone number or a call number for them under Staff.</translation>
        </message>
        <message>
            <source>An administrator names somebody under Roster before the night begins.</source>
            <translation>An administrator names somebody under Roster before the night begins.</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>since %1, for %2</source>
            <translation>since %1, for %2</translation>
        </message>
        <message>
            <source>The newest drill of the chain did not come through: %1</source>
            <translation>The newest drill of the chain did not come through: %1</translation>
        </message>
        <message>
            <source>A microphone does not hear as in the nights before: %1</source>
            <translation>A microphone does not hear as in the nights before: %1</translation>
        </message>
        <message>
            <source>Mend what was not passed, and begin a drill from that dwelling: one that comes through ends this.</source>
            <translation>Mend what was not passed, and begin a drill from that dwelling: one that comes through ends this.</translation>
        </message>
        <message>
            <source>Somebody must look whether it is covered or loose, and say so at the dwelling&apos;s monitor in the administration.</source>
            <translation>Somebody must look whether it is covered or loose, and say so at the dwelling&apos;s monitor in the administration.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::HandoverPage</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>The station puts it together …</source>
            <translation>The station puts it together …</translation>
        </message>
        <message>
            <source>%1 handed over at %2:</source>
            <translation>%1 handed over at %2:</translation>
        </message>
        <message>
            <source>As it stands at %1:</source>
            <translation>As it stands at %1:</translation>
        </message>
        <message>
            <source>Signing …</source>
            <translation>Signing …</translation>
        </message>
        <message>
            <source>Signed by you. Now the next operator logs in, reads it and signs it.</source>
            <translation>Signed by you. Now the next operator logs in, reads it and signs it.</translation>
        </message>
        <message>
            <source>Signed by both. The night is yours.</source>
            <translation>Signed by both. The night is yours.</translation>
        </message>
        <message>
            <source>The station did not confirm it; nothing is signed. Close the page and open it again.</source>
            <translation>The station did not confirm it; nothing is signed. Close the page and open it again.</translation>
        </message>
        <message>
            <source>again at %1</source>
            <translation>again at %1</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>since %1</translation>
        </message>
        <message>
            <source>raised at %1</source>
            <translation>raised at %1</translation>
        </message>
        <message>
            <source>called, and nobody has answered yet</source>
            <translation>called, and nobody has answered yet</translation>
        </message>
        <message>
            <source>%1 listens</source>
            <translation>%1 listens</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>until %1</translation>
        </message>
        <message numerus="yes">
            <source>%1, until %2, %n came</source>
            <translation>
                <numerusform>%1, until %2, %n came</numerusform>
                <numerusform>%1, until %2, %n came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) in 12 hours</source>
            <translation>
                <numerusform>%n alert in 12 hours</numerusform>
                <numerusform>%n alerts in 12 hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1; usual are %2, of %n night(s)</source>
            <translation>
                <numerusform>%1; usual are %2, of %n night</numerusform>
                <numerusform>%1; usual are %2, of %n nights</numerusform>
            </translation>
        </message>
        <message>
            <source>%1; what is usual is not known yet</source>
            <translation>%1; what is usual is not known yet</translation>
        </message>
        <message>
            <source>%1 closed by an operator, %2 paged, of these %3 by rule</source>
            <translation>%1 closed by an operator, %2 paged, of these %3 by rule</translation>
        </message>
        <message>
            <source>Outcomes: %1 helped, %2 false alarm, %3 hospital, %4 other</source>
            <translation>Outcomes: %1 helped, %2 false alarm, %3 hospital, %4 other</translation>
        </message>
        <message numerus="yes">
            <source>%n sound(s) came while shelved</source>
            <translation>
                <numerusform>%n sound came while shelved</numerusform>
                <numerusform>%n sounds came while shelved</numerusform>
            </translation>
        </message>
        <message>
            <source>Unusual: %1, %2 alerts, usually %3</source>
            <translation>Unusual: %1, %2 alerts, usually %3</translation>
        </message>
        <message>
            <source>Waiting for an operator</source>
            <translation>Waiting for an operator</translation>
        </message>
        <message>
            <source>Watched</source>
            <translation>Watched</translation>
        </message>
        <message>
            <source>With the night watch</source>
            <translation>With the night watch</translation>
        </message>
        <message>
            <source>Not heard</source>
            <translation>Not heard</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Private</translation>
        </message>
        <message>
            <source>Shelved</source>
            <translation>Shelved</translation>
        </message>
        <message>
            <source>Tonight</source>
            <translation>Tonight</translation>
        </message>
        <message>
            <source>On duty without having done the drill (F4) in the last year</source>
            <translation>On duty without having done the drill (F4) in the last year</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::HouseModel</name>
        <message>
            <source>listening</source>
            <translation>listening</translation>
        </message>
        <message>
            <source>alert</source>
            <translation>alert</translation>
        </message>
        <message>
            <source>alert taken</source>
            <translation>alert taken</translation>
        </message>
        <message>
            <source>watched</source>
            <translation>watched</translation>
        </message>
        <message>
            <source>paged</source>
            <translation>paged</translation>
        </message>
        <message>
            <source>listened to</source>
            <translation>listened to</translation>
        </message>
        <message>
            <source>private</source>
            <translation>private</translation>
        </message>
        <message>
            <source>fault</source>
            <translation>fault</translation>
        </message>
        <message>
            <source>offline</source>
            <translation>offline</translation>
        </message>
        <message>
            <source>not heard</source>
            <translation>not heard</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>silent microphone</source>
            <translation>silent microphone</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::InstallGuide</name>
        <message>
            <source>The monitor is online</source>
            <translation>The monitor is online</translation>
        </message>
        <message>
            <source>It listens, and its light is on</source>
            <translation>It listens, and its light is on</translation>
        </message>
        <message>
            <source>The slider closes the microphone and opens it again</source>
            <translation>The slider closes the microphone and opens it again</translation>
        </message>
        <message>
            <source>A clap is heard</source>
            <translation>A clap is heard</translation>
        </message>
        <message>
            <source>Ready. The clap became an alert that the night operator hears and closes.</source>
            <translation>Ready. The clap became an alert that the night operator hears and closes.</translation>
        </message>
        <message>
            <source>Give it power and network. Its light blinks white while it waits, and red when it is refused: then it is another dwelling&apos;s label.</source>
            <translation>Give it power and network. Its light blinks white while it waits, and red when it is refused: then it is another dwelling&apos;s label.</translation>
        </message>
        <message>
            <source>The amber light must be out. Now push the slider back to LYT: the amber light must come on again.</source>
            <translation>The amber light must be out. Now push the slider back to LYT: the amber light must come on again.</translation>
        </message>
        <message>
            <source>Is the amber light on? Then push the slider to PRIVAT: it must go out.</source>
            <translation>Is the amber light on? Then push the slider to PRIVAT: it must go out.</translation>
        </message>
        <message>
            <source>An alert is open in this dwelling. The night operator must close it first, so that the clap can be told from it.</source>
            <translation>An alert is open in this dwelling. The night operator must close it first, so that the clap can be told from it.</translation>
        </message>
        <message>
            <source>Clap once, loudly, at the bed. The night operator is alerted, too.</source>
            <translation>Clap once, loudly, at the bed. The night operator is alerted, too.</translation>
        </message>
        <message>
            <source>The microphone is switched off in the room. Push the slider to LYT.</source>
            <translation>The microphone is switched off in the room. Push the slider to LYT.</translation>
        </message>
        <message>
            <source>It is outside its hours now. Under Hours, let it listen now, and take that away after the test.</source>
            <translation>It is outside its hours now. Under Hours, let it listen now, and take that away after the test.</translation>
        </message>
        <message>
            <source>There is no consent, so it may not listen. Record one under Consent first.</source>
            <translation>There is no consent, so it may not listen. Record one under Consent first.</translation>
        </message>
        <message>
            <source>Waiting for it to listen.</source>
            <translation>Waiting for it to listen.</translation>
        </message>
        <message>
            <source>It does not listen: %1.</source>
            <translation>It does not listen: %1.</translation>
        </message>
        <message>
            <source>Do not use this monitor: its microphone has power although it is switched off. Unplug it, and have its board replaced.</source>
            <translation>Do not use this monitor: its microphone has power although it is switched off. Unplug it, and have its board replaced.</translation>
        </message>
        <message>
            <source>Ready. The clap became an alert. No operator is on duty, so the night watch is paged: tell them that it was you.</source>
            <translation>Ready. The clap became an alert. No operator is on duty, so the night watch is paged: tell them that it was you.</translation>
        </message>
        <message>
            <source>No operator is on duty: a clap pages the night watch. Tell them first; then clap once, loudly, at the bed.</source>
            <translation>No operator is on duty: a clap pages the night watch. Tell them first; then clap once, loudly, at the bed.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::LiveListening</name>
        <message>
            <source>The consent for this dwelling does not allow live listening.</source>
            <translation>The consent for this dwelling does not allow live listening.</translation>
        </message>
        <message>
            <source>The dwelling is private: nobody may listen there now.</source>
            <translation>The dwelling is private: nobody may listen there now.</translation>
        </message>
        <message>
            <source>The microphone is closed now, as planned: nobody can listen live.</source>
            <translation>The microphone is closed now, as planned: nobody can listen live.</translation>
        </message>
        <message>
            <source>The monitor is not heard from: nobody can listen live.</source>
            <translation>The monitor is not heard from: nobody can listen live.</translation>
        </message>
        <message>
            <source>The monitor has a fault and hears nothing: nobody can listen live.</source>
            <translation>The monitor has a fault and hears nothing: nobody can listen live.</translation>
        </message>
        <message>
            <source>Somebody is listening live there now. Try again when they have ended.</source>
            <translation>Somebody is listening live there now. Try again when they have ended.</translation>
        </message>
        <message>
            <source>%1 is listening live there now. Try again when they have ended.</source>
            <translation>%1 is listening live there now. Try again when they have ended.</translation>
        </message>
        <message>
            <source>The station could not begin live listening. Try again, or page the night watch.</source>
            <translation>The station could not begin live listening. Try again, or page the night watch.</translation>
        </message>
        <message>
            <source>The station took you as gone. Try again in a moment.</source>
            <translation>The station took you as gone. Try again in a moment.</translation>
        </message>
        <message>
            <source>No connection: live listening was not asked for.</source>
            <translation>No connection: live listening was not asked for.</translation>
        </message>
        <message>
            <source>The station did not answer within 5 s. Nobody listens; try again.</source>
            <translation>The station did not answer within 5 s. Nobody listens; try again.</translation>
        </message>
        <message>
            <source>The connection to the station was lost.</source>
            <translation>The connection to the station was lost.</translation>
        </message>
        <message>
            <source>The console was locked.</source>
            <translation>The console was locked.</translation>
        </message>
        <message>
            <source>To hear whether it has become quiet again</source>
            <translation>To hear whether it has become quiet again</translation>
        </message>
        <message>
            <source>The alert&apos;s sound was unclear or cut off</source>
            <translation>The alert&apos;s sound was unclear or cut off</translation>
        </message>
        <message>
            <source>The night watch has asked for it</source>
            <translation>The night watch has asked for it</translation>
        </message>
        <message>
            <source>The resident is ill tonight</source>
            <translation>The resident is ill tonight</translation>
        </message>
        <message>
            <source>Asking the station to listen live …</source>
            <translation>Asking the station to listen live …</translation>
        </message>
        <message>
            <source>Listening live, %1 s left. Asking for another minute …</source>
            <translation>Listening live, %1 s left. Asking for another minute …</translation>
        </message>
        <message>
            <source>Listening live, %1 s left.</source>
            <translation>Listening live, %1 s left.</translation>
        </message>
        <message>
            <source>Live listening has ended.</source>
            <translation>Live listening has ended.</translation>
        </message>
        <message>
            <source>Another reason, in your own words</source>
            <translation>Another reason, in your own words</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::NightHistory</name>
        <message>
            <source>loud sound</source>
            <translation>loud sound</translation>
        </message>
        <message numerus="yes">
            <source>%n sound(s)</source>
            <translation>
                <numerusform>%n sound</numerusform>
                <numerusform>%n sounds</numerusform>
            </translation>
        </message>
        <message>
            <source>Being read …</source>
            <translation>Being read …</translation>
        </message>
        <message>
            <source>Nothing else tonight.</source>
            <translation>Nothing else tonight.</translation>
        </message>
        <message>
            <source>The station could not tell it now.</source>
            <translation>The station could not tell it now.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::RoomCard</name>
        <message>
            <source>not heard from</source>
            <translation>not heard from</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>until %1</translation>
        </message>
        <message>
            <source>The station could not ask the monitor. Close the card and open it again.</source>
            <translation>The station could not ask the monitor. Close the card and open it again.</translation>
        </message>
        <message>
            <source>The microphone is not listening.</source>
            <translation>The microphone is not listening.</translation>
        </message>
        <message>
            <source>Waiting for the monitor …</source>
            <translation>Waiting for the monitor …</translation>
        </message>
        <message>
            <source>Doubtful sounds go on (%1): meanwhile only clearer ones become an alert.</source>
            <translation>Doubtful sounds go on (%1): meanwhile only clearer ones become an alert.</translation>
        </message>
        <message>
            <source>Nothing stands out from the quiet of the dwelling.</source>
            <translation>Nothing stands out from the quiet of the dwelling.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::RoomsModel</name>
        <message>
            <source>No dwellings known yet</source>
            <translation>No dwellings known yet</translation>
        </message>
        <message numerus="yes">
            <source>%n dwelling(s) listen as planned</source>
            <translation>
                <numerusform>%n dwelling listens as planned</numerusform>
                <numerusform>%n dwellings listen as planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n dwelling(s) listen</source>
            <translation>
                <numerusform>%1 of %n dwelling listen</numerusform>
                <numerusform>%1 of %n dwellings listen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closed as planned</source>
            <translation>
                <numerusform>%n closed as planned</numerusform>
                <numerusform>%n closed as planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not heard</source>
            <translation>
                <numerusform>%n not heard</numerusform>
                <numerusform>%n not heard</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::RosterOffice</name>
        <message>
            <source>Nobody on duty %1</source>
            <translation>Nobody on duty %1</translation>
        </message>
        <message>
            <source>Somebody is on duty whenever the house is listened to</source>
            <translation>Somebody is on duty whenever the house is listened to</translation>
        </message>
        <message>
            <source>No roster: paged in the fixed order</source>
            <translation>No roster: paged in the fixed order</translation>
        </message>
        <message>
            <source>Choose at least one day.</source>
            <translation>Choose at least one day.</translation>
        </message>
        <message>
            <source>Write both times like 22:00.</source>
            <translation>Write both times like 22:00.</translation>
        </message>
        <message>
            <source>Somebody must be on duty. Substitutes come after them.</source>
            <translation>Somebody must be on duty. Substitutes come after them.</translation>
        </message>
        <message>
            <source>The station did not take this shift: somebody in it has left, or stands there twice.</source>
            <translation>The station did not take this shift: somebody in it has left, or stands there twice.</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nobody</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::SeatLock</name>
        <message>
            <source>This is not the password of who logged in. Try again.</source>
            <translation>This is not the password of who logged in. Try again.</translation>
        </message>
        <message>
            <source>Too many wrong passwords: wait a moment. Alerts are paged to the night watch meanwhile.</source>
            <translation>Too many wrong passwords: wait a moment. Alerts are paged to the night watch meanwhile.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::Session</name>
        <message>
            <source>Type both user name and password.</source>
            <translation>Type both user name and password.</translation>
        </message>
        <message>
            <source>The user name or the password is wrong. Try again; after five wrong ones, wait a minute first.</source>
            <translation>The user name or the password is wrong. Try again; after five wrong ones, wait a minute first.</translation>
        </message>
        <message>
            <source>There is no connection to the ward&apos;s server. Check the network, and tell the night watch if it lasts.</source>
            <translation>There is no connection to the ward&apos;s server. Check the network, and tell the night watch if it lasts.</translation>
        </message>
        <message>
            <source>The server that answered is not the ward&apos;s own: its certificate is not trusted. Do not log in; call the administrator.</source>
            <translation>The server that answered is not the ward&apos;s own: its certificate is not trusted. Do not log in; call the administrator.</translation>
        </message>
        <message>
            <source>You have been logged in at another console. This one is logged out.</source>
            <translation>You have been logged in at another console. This one is logged out.</translation>
        </message>
        <message>
            <source>This user may not be night operator. Ask the administrator.</source>
            <translation>This user may not be night operator. Ask the administrator.</translation>
        </message>
        <message>
            <source>This user is told nothing of the dwellings: the password was made for another role. You are off duty, and alerts are paged. Ask the administrator.</source>
            <translation>This user is told nothing of the dwellings: the password was made for another role. You are off duty, and alerts are paged. Ask the administrator.</translation>
        </message>
        <message>
            <source>The ward&apos;s station does not answer. Trying again …</source>
            <translation>The ward&apos;s station does not answer. Trying again …</translation>
        </message>
        <message>
            <source>This console is not set up correctly: %1</source>
            <translation>This console is not set up correctly: %1</translation>
        </message>
        <message>
            <source>This user may not see the administration. Ask an administrator.</source>
            <translation>This user may not see the administration. Ask an administrator.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::SoundCheck</name>
        <message>
            <source>As the computer chooses</source>
            <translation>As the computer chooses</translation>
        </message>
        <message>
            <source>The one chosen before is not there now</source>
            <translation>The one chosen before is not there now</translation>
        </message>
        <message>
            <source>There is no sound output. Plug one in or choose another.</source>
            <translation>There is no sound output. Plug one in or choose another.</translation>
        </message>
        <message>
            <source>This computer may write what you hear to its swap file: tell the administrator that its limit of locked memory (ulimit -l) is too low. The sound itself can be tested all the same, on “%1”.</source>
            <translation>This computer may write what you hear to its swap file: tell the administrator that its limit of locked memory (ulimit -l) is too low. The sound itself can be tested all the same, on “%1”.</translation>
        </message>
        <message>
            <source>Test the sound before the night begins: three signals on “%1”.</source>
            <translation>Test the sound before the night begins: three signals on “%1”.</translation>
        </message>
        <message>
            <source>Urgent, then medium, then low …</source>
            <translation>Urgent, then medium, then low …</translation>
        </message>
        <message>
            <source>Did you hear all three?</source>
            <translation>Did you hear all three?</translation>
        </message>
        <message>
            <source>Heard on “%1”.</source>
            <translation>Heard on “%1”.</translation>
        </message>
        <message>
            <source>Not heard. Turn it up or choose another output, then test again.</source>
            <translation>Not heard. Turn it up or choose another output, then test again.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::SoundStage</name>
        <message>
            <source>The sound is on its way …</source>
            <translation>The sound is on its way …</translation>
        </message>
        <message>
            <source>No sound yet: the room has been asked for it again.</source>
            <translation>No sound yet: the room has been asked for it again.</translation>
        </message>
        <message>
            <source>still recording …</source>
            <translation>still recording …</translation>
        </message>
        <message>
            <source>Part of the sound is missing.</source>
            <translation>Part of the sound is missing.</translation>
        </message>
        <message>
            <source>This sound was not sealed for this console: the room has been asked for it again.</source>
            <translation>This sound was not sealed for this console: the room has been asked for it again.</translation>
        </message>
        <message>
            <source>The sound has been wiped, two minutes after it was recorded.</source>
            <translation>The sound has been wiped, two minutes after it was recorded.</translation>
        </message>
        <message>
            <source>The sound has been wiped: it may not be heard any more, for privacy or for want of consent.</source>
            <translation>The sound has been wiped: it may not be heard any more, for privacy or for want of consent.</translation>
        </message>
        <message>
            <source>Waiting for the first sound from the monitor …</source>
            <translation>Waiting for the first sound from the monitor …</translation>
        </message>
        <message>
            <source>No more sound comes from the monitor just now.</source>
            <translation>No more sound comes from the monitor just now.</translation>
        </message>
        <message>
            <source>This sound was not sealed for this console: it cannot be heard here.</source>
            <translation>This sound was not sealed for this console: it cannot be heard here.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::TriageCard</name>
        <message>
            <source>This dwelling is no longer in the ward&apos;s list; the alert is still open</source>
            <translation>This dwelling is no longer in the ward&apos;s list; the alert is still open</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::WardBrowser</name>
        <message numerus="yes">
            <source>%n dwelling(s) found</source>
            <translation>
                <numerusform>%n dwelling found</numerusform>
                <numerusform>%n dwellings found</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything listens.</source>
            <translation>Everything listens.</translation>
        </message>
        <message numerus="yes">
            <source>%n dwelling(s) do not listen</source>
            <translation>
                <numerusform>%n dwelling does not listen</numerusform>
                <numerusform>%n dwellings do not listen</numerusform>
            </translation>
        </message>
        <message>
            <source>all as planned</source>
            <translation>all as planned</translation>
        </message>
        <message numerus="yes">
            <source>%n should</source>
            <translation>
                <numerusform>%n should</numerusform>
                <numerusform>%n should</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::WarningsModel</name>
        <message>
            <source>Out of order: %1.</source>
            <translation>Out of order: %1.</translation>
        </message>
        <message>
            <source>Pages go out by the other ways. Telephone if nobody acknowledges.</source>
            <translation>Pages go out by the other ways. Telephone if nobody acknowledges.</translation>
        </message>
        <message>
            <source>Who is called now is not reached, and who has the page does not answer: %1.</source>
            <translation>Who is called now is not reached, and who has the page does not answer: %1.</translation>
        </message>
        <message>
            <source>connection lost</source>
            <translation>connection lost</translation>
        </message>
        <message>
            <source>station down</source>
            <translation>station down</translation>
        </message>
        <message>
            <source>station silent</source>
            <translation>station silent</translation>
        </message>
        <message>
            <source>a part of the chain down</source>
            <translation>a part of the chain down</translation>
        </message>
        <message>
            <source>page not received</source>
            <translation>page not received</translation>
        </message>
        <message>
            <source>alert stuck</source>
            <translation>alert stuck</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>no sound</translation>
        </message>
        <message>
            <source>alerts differ</source>
            <translation>alerts differ</translation>
        </message>
        <message>
            <source>dwellings not heard</source>
            <translation>dwellings not heard</translation>
        </message>
        <message>
            <source>wrong passwords</source>
            <translation>wrong passwords</translation>
        </message>
        <message>
            <source>certificate ends soon</source>
            <translation>certificate ends soon</translation>
        </message>
        <message>
            <source>handover to sign</source>
            <translation>handover to sign</translation>
        </message>
        <message>
            <source>nobody on duty</source>
            <translation>nobody on duty</translation>
        </message>
        <message>
            <source>no telephone connected</source>
            <translation>no telephone connected</translation>
        </message>
        <message>
            <source>microphone in doubt</source>
            <translation>microphone in doubt</translation>
        </message>
        <message>
            <source>drill of the chain failed</source>
            <translation>drill of the chain failed</translation>
        </message>
        <message>
            <source>clock differs</source>
            <translation>clock differs</translation>
        </message>
        <message>
            <source>time zone unknown</source>
            <translation>time zone unknown</translation>
        </message>
        <message>
            <source>sound turned down</source>
            <translation>sound turned down</translation>
        </message>
        <message numerus="yes">
            <source>and %n more warning(s): %1</source>
            <translation>
                <numerusform>and %n more warning: %1</numerusform>
                <numerusform>and %n more warnings: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more warning(s)</source>
            <translation>
                <numerusform>and %n more warning</numerusform>
                <numerusform>and %n more warnings</numerusform>
            </translation>
        </message>
        <message>
            <source>Call the night watch: rounds until it is back.</source>
            <translation>Call the night watch: rounds until it is back.</translation>
        </message>
        <message>
            <source>The connection is lost. No alerts reach this screen.</source>
            <translation>The connection is lost. No alerts reach this screen.</translation>
        </message>
        <message>
            <source>The ward&apos;s station is down. No alerts reach this screen.</source>
            <translation>The ward&apos;s station is down. No alerts reach this screen.</translation>
        </message>
        <message>
            <source>The ward&apos;s station has been silent for %1 s. Alerts may be missing.</source>
            <translation>The ward&apos;s station has been silent for %1 s. Alerts may be missing.</translation>
        </message>
        <message>
            <source>Pages may arrive late. Telephone if nobody acknowledges.</source>
            <translation>Pages may arrive late. Telephone if nobody acknowledges.</translation>
        </message>
        <message>
            <source>A certificate ends soon: %1.</source>
            <translation>A certificate ends soon: %1.</translation>
        </message>
        <message>
            <source>Tell the administrator: without a new one the connection ends on that day.</source>
            <translation>Tell the administrator: without a new one the connection ends on that day.</translation>
        </message>
        <message>
            <source>Many wrong passwords were tried: %1.</source>
            <translation>Many wrong passwords were tried: %1.</translation>
        </message>
        <message>
            <source>Tell the administrator, unless it was you.</source>
            <translation>Tell the administrator, unless it was you.</translation>
        </message>
        <message>
            <source>No telephone of the night watch on duty is connected: %1.</source>
            <translation>No telephone of the night watch on duty is connected: %1.</translation>
        </message>
        <message>
            <source>Telephone them now: the pager page must be open, or nobody gets a page.</source>
            <translation>Telephone them now: the pager page must be open, or nobody gets a page.</translation>
        </message>
        <message>
            <source>Nobody is on duty: %1.</source>
            <translation>Nobody is on duty: %1.</translation>
        </message>
        <message>
            <source>Somebody must take that house by then: telephone the duty manager.</source>
            <translation>Somebody must take that house by then: telephone the duty manager.</translation>
        </message>
        <message>
            <source>Sound cannot be heard: no headset or loudspeaker works here.</source>
            <translation>Sound cannot be heard: no headset or loudspeaker works here.</translation>
        </message>
        <message>
            <source>Connect one. Until then, page when in doubt.</source>
            <translation>Connect one. Until then, page when in doubt.</translation>
        </message>
        <message>
            <source>The station has other open alerts than this screen shows.</source>
            <translation>The station has other open alerts than this screen shows.</translation>
        </message>
        <message>
            <source>Log out and in again.</source>
            <translation>Log out and in again.</translation>
        </message>
        <message numerus="yes">
            <source>%n dwelling(s) not heard: %1</source>
            <translation>
                <numerusform>%n dwelling not heard: %1</numerusform>
                <numerusform>%n dwellings not heard: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>The night watch must look in there.</source>
            <translation>The night watch must look in there.</translation>
        </message>
        <message>
            <source>No telephone of the night watch has got the page: %1.</source>
            <translation>No telephone of the night watch has got the page: %1.</translation>
        </message>
        <message>
            <source>Call the night watch yourself, now.</source>
            <translation>Call the night watch yourself, now.</translation>
        </message>
        <message>
            <source>An alert does not get through from: %1.</source>
            <translation>An alert does not get through from: %1.</translation>
        </message>
        <message>
            <source>Call the night watch: they must look in there now.</source>
            <translation>Call the night watch: they must look in there now.</translation>
        </message>
        <message>
            <source>%1 has handed over to the next operator.</source>
            <translation>%1 has handed over to the next operator.</translation>
        </message>
        <message>
            <source>Read it and sign it: F9.</source>
            <translation>Read it and sign it: F9.</translation>
        </message>
        <message>
            <source>No alert or page needs it. Tell an administrator.</source>
            <translation>No alert or page needs it. Tell an administrator.</translation>
        </message>
        <message>
            <source>A microphone does not hear as in the nights before: %1.</source>
            <translation>A microphone does not hear as in the nights before: %1.</translation>
        </message>
        <message>
            <source>The newest drill of the chain did not come through: %1.</source>
            <translation>The newest drill of the chain did not come through: %1.</translation>
        </message>
        <message>
            <source>Somebody must look whether it is covered or loose. Say who looks after it: F8.</source>
            <translation>Somebody must look whether it is covered or loose. Say who looks after it: F8.</translation>
        </message>
        <message>
            <source>Telephone if nobody acknowledges a page. Say who looks after it: F8.</source>
            <translation>Telephone if nobody acknowledges a page. Say who looks after it: F8.</translation>
        </message>
        <message>
            <source>The clock of this computer is %1 fast.</source>
            <translation>The clock of this computer is %1 fast.</translation>
        </message>
        <message>
            <source>The clock of this computer is %1 slow.</source>
            <translation>The clock of this computer is %1 slow.</translation>
        </message>
        <message>
            <source>All times here are the ward&apos;s own. Tell an administrator.</source>
            <translation>All times here are the ward&apos;s own. Tell an administrator.</translation>
        </message>
        <message>
            <source>This computer does not know the ward&apos;s time zone, %1.</source>
            <translation>This computer does not know the ward&apos;s time zone, %1.</translation>
        </message>
        <message>
            <source>Times of day here may not be the ward&apos;s. Tell an administrator.</source>
            <translation>Times of day here may not be the ward&apos;s. Tell an administrator.</translation>
        </message>
        <message>
            <source>The sound of this computer is muted: no signal is heard.</source>
            <translation>The sound of this computer is muted: no signal is heard.</translation>
        </message>
        <message>
            <source>Turn it on in the computer&apos;s own settings.</source>
            <translation>Turn it on in the computer&apos;s own settings.</translation>
        </message>
        <message>
            <source>The sound of this computer is turned down to %1 %: signals may not be heard.</source>
            <translation>The sound of this computer is turned down to %1 %: signals may not be heard.</translation>
        </message>
        <message>
            <source>Turn it up to %1 % or more in the computer&apos;s own settings.</source>
            <translation>Turn it up to %1 % or more in the computer&apos;s own settings.</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
            <source>rings at %1, has arrived there</source>
            <translation>rings at %1, has arrived there</translation>
        </message>
        <message>
            <source>rings at %1</source>
            <translation>rings at %1</translation>
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
            <source>by rule</source>
            <translation>by rule</translation>
        </message>
    </context>
    <context>
        <name>CardPane</name>
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
            <source>This alert tonight</source>
            <translation>This alert tonight</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Put back</translation>
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
    </context>
    <context>
        <name>DeskWords</name>
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
            <source>Decide on this one first: 1, 2 or P. Esc puts it back.</source>
            <translation>Decide on this one first: 1, 2 or P. Esc puts it back.</translation>
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
            <source>Nothing waits</source>
            <translation>Nothing waits</translation>
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
    </context>
    <context>
        <name>HeaderBar</name>
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
    </context>
    <context>
        <name>HeardBars</name>
        <message>
            <source>level</source>
            <translation>level</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>Space</source>
            <translation>Space</translation>
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
    </context>
    <context>
        <name>LogOutOverlay</name>
        <message>
            <source>Log out?</source>
            <translation>Log out?</translation>
        </message>
        <message>
            <source>What you have taken goes back to the queue. When nobody else is on duty, alerts page the night watch by rule.</source>
            <translation>What you have taken goes back to the queue. When nobody else is on duty, alerts page the night watch by rule.</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Stay</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Log out</translation>
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
    </context>
    <context>
        <name>QuietPane</name>
        <message>
            <source>The next alert appears here by itself. Press ? to see the keys.</source>
            <translation>The next alert appears here by itself. Press ? to see the keys.</translation>
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
        <message>
            <source>Play again</source>
            <translation>Play again</translation>
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
            <source>Not relevant</source>
            <translation>Not relevant</translation>
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
        <name>natlyt::console::Session</name>
        <message>
            <source>Type both user name and password.</source>
            <translation>Type both user name and password.</translation>
        </message>
        <message>
            <source>The user name or the password is wrong. Try again.</source>
            <translation>The user name or the password is wrong. Try again.</translation>
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
            <source>The ward&apos;s station does not answer. Trying again …</source>
            <translation>The ward&apos;s station does not answer. Trying again …</translation>
        </message>
        <message>
            <source>This console is not set up correctly: %1</source>
            <translation>This console is not set up correctly: %1</translation>
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
    </context>
    <context>
        <name>natlyt::console::WarningsModel</name>
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
            <source>A part of the chain is down: %1.</source>
            <translation>A part of the chain is down: %1.</translation>
        </message>
        <message>
            <source>Pages may arrive late. Telephone if nobody acknowledges.</source>
            <translation>Pages may arrive late. Telephone if nobody acknowledges.</translation>
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
            <source>An alert does not get through from: %1.</source>
            <translation>An alert does not get through from: %1.</translation>
        </message>
        <message>
            <source>Call the night watch: they must look in there now.</source>
            <translation>Call the night watch: they must look in there now.</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>AlertLine</name>
        <message>
            <source>loud sound</source>
            <translation>høj lyd</translation>
        </message>
        <message>
            <source>%1, repeated</source>
            <translation>%1, gentaget</translation>
        </message>
        <message>
            <source>%1, long and loud</source>
            <translation>%1, højt i længere tid</translation>
        </message>
        <message>
            <source>long loud sound</source>
            <translation>høj lyd i længere tid</translation>
        </message>
        <message>
            <source>test of the monitor</source>
            <translation>test af monitoren</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>lyd</translation>
        </message>
        <message>
            <source>loud</source>
            <translation>højt</translation>
        </message>
        <message numerus="yes">
            <source>%n sound(s)</source>
            <translation>
                <numerusform>%n lyd</numerusform>
                <numerusform>%n lyde</numerusform>
            </translation>
        </message>
        <message>
            <source>you have it</source>
            <translation>du har den</translation>
        </message>
        <message>
            <source>%1 listens</source>
            <translation>%1 lytter</translation>
        </message>
        <message>
            <source>again at %1</source>
            <translation>igen kl. %1</translation>
        </message>
        <message>
            <source>paging</source>
            <translation>tilkalder</translation>
        </message>
        <message>
            <source>rings at %1, has arrived there</source>
            <translation>ringer hos %1, er nået frem</translation>
        </message>
        <message>
            <source>rings at %1</source>
            <translation>ringer hos %1</translation>
        </message>
        <message>
            <source>acknowledged by %1</source>
            <translation>kvitteret af %1</translation>
        </message>
        <message>
            <source>%1 is on site</source>
            <translation>%1 er på stedet</translation>
        </message>
        <message>
            <source>by rule</source>
            <translation>efter regel</translation>
        </message>
    </context>
    <context>
        <name>CardPane</name>
        <message>
            <source>consent: %1</source>
            <translation>samtykke: %1</translation>
        </message>
        <message>
            <source>night watch: %1</source>
            <translation>nattevagt: %1</translation>
        </message>
        <message>
            <source>Agreed about %1</source>
            <translation>Aftalt om %1</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Aftalt</translation>
        </message>
        <message>
            <source>Nothing special is agreed.</source>
            <translation>Der er ikke aftalt noget særligt.</translation>
        </message>
        <message>
            <source>This alert tonight</source>
            <translation>Hændelsen i nat</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Læg tilbage</translation>
        </message>
    </context>
    <context>
        <name>Decisions</name>
        <message>
            <source>Not relevant</source>
            <translation>Ikke relevant</translation>
        </message>
        <message>
            <source>Watch 5 min</source>
            <translation>Hold øje 5 min</translation>
        </message>
        <message>
            <source>Sending …</source>
            <translation>Sender …</translation>
        </message>
        <message>
            <source>Page night watch</source>
            <translation>Tilkald nattevagt</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Haster</translation>
        </message>
    </context>
    <context>
        <name>DeskWords</name>
        <message>
            <source>%1: closed as “%2”.</source>
            <translation>%1: lukket som »%2«.</translation>
        </message>
        <message numerus="yes">
            <source>%1: watched; it comes back in %n minute(s).</source>
            <translation>
                <numerusform>%1: holdes øje med; vender tilbage om %n minut.</numerusform>
                <numerusform>%1: holdes øje med; vender tilbage om %n minutter.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: the night watch is being paged, urgently.</source>
            <translation>%1: nattevagten tilkaldes, det haster.</translation>
        </message>
        <message>
            <source>%1: the night watch is being paged.</source>
            <translation>%1: nattevagten tilkaldes.</translation>
        </message>
        <message>
            <source>%1: put back in the queue.</source>
            <translation>%1: lagt tilbage i køen.</translation>
        </message>
        <message>
            <source>%1: the room no longer has this sound.</source>
            <translation>%1: boligen har ikke længere lydbiddet.</translation>
        </message>
        <message>
            <source>%1: the alert has ended already.</source>
            <translation>%1: hændelsen er allerede afsluttet.</translation>
        </message>
        <message>
            <source>%1: you may not do this. Ask the administrator. The alert is still open.</source>
            <translation>%1: det har du ikke lov til. Spørg administratoren. Hændelsen er stadig åben.</translation>
        </message>
        <message>
            <source>%1: the alert has changed meanwhile. Look at it again; it is still open.</source>
            <translation>%1: hændelsen har ændret sig imens. Se på den igen; den er stadig åben.</translation>
        </message>
        <message>
            <source>%1: another operator has taken it.</source>
            <translation>%1: en anden operatør har taget den.</translation>
        </message>
        <message>
            <source>%1: the station took you as gone. Try again; the alert is still open.</source>
            <translation>%1: stationen troede, du var gået. Prøv igen; hændelsen er stadig åben.</translation>
        </message>
        <message>
            <source>%1: the station could not do it. The alert is still open; page by telephone if it is urgent.</source>
            <translation>%1: stationen kunne ikke gøre det. Hændelsen er stadig åben; ring til nattevagten, hvis det haster.</translation>
        </message>
        <message>
            <source>%1: no connection. The page was NOT sent and the alert is still open. Telephone the night watch.</source>
            <translation>%1: ingen forbindelse. Tilkaldet blev IKKE sendt, og hændelsen er stadig åben. Ring til nattevagten.</translation>
        </message>
        <message>
            <source>%1: no connection. Nothing was sent; the alert is still open.</source>
            <translation>%1: ingen forbindelse. Intet blev sendt; hændelsen er stadig åben.</translation>
        </message>
        <message>
            <source>%1: the station did not answer within 5 s. Take it that nobody was paged: try again, or telephone.</source>
            <translation>%1: stationen svarede ikke inden 5 s. Regn med, at ingen er tilkaldt: prøv igen, eller ring.</translation>
        </message>
        <message>
            <source>%1: the station did not answer within 5 s. The alert is still open; try again.</source>
            <translation>%1: stationen svarede ikke inden 5 s. Hændelsen er stadig åben; prøv igen.</translation>
        </message>
        <message>
            <source>%1: no longer in your hands (%2).</source>
            <translation>%1: er ikke længere hos dig (%2).</translation>
        </message>
        <message>
            <source>Another operator has this alert.</source>
            <translation>En anden operatør har hændelsen.</translation>
        </message>
        <message>
            <source>The night watch has this alert: %1.</source>
            <translation>Nattevagten har hændelsen: %1.</translation>
        </message>
        <message>
            <source>Take an alert first: Space.</source>
            <translation>Tag først en hændelse: mellemrum.</translation>
        </message>
        <message>
            <source>Decide on this one first: 1, 2 or P. Esc puts it back.</source>
            <translation>Afgør først denne: 1, 2 eller P. Esc lægger den tilbage.</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>Ingen venter.</translation>
        </message>
        <message>
            <source>Connection whole</source>
            <translation>Forbindelse hel</translation>
        </message>
        <message>
            <source>Connection broken</source>
            <translation>Forbindelse brudt</translation>
        </message>
        <message>
            <source>Listen: take the marked alert, or the next</source>
            <translation>Lyt: tag den markerede hændelse eller den næste</translation>
        </message>
        <message>
            <source>Not relevant: choose a reason</source>
            <translation>Ikke relevant: vælg en grund</translation>
        </message>
        <message>
            <source>Watch for 5 minutes</source>
            <translation>Hold øje i 5 minutter</translation>
        </message>
        <message>
            <source>Page the night watch</source>
            <translation>Tilkald nattevagten</translation>
        </message>
        <message>
            <source>Page urgently</source>
            <translation>Tilkald, det haster</translation>
        </message>
        <message>
            <source>Play the sound again</source>
            <translation>Afspil lyden igen</translation>
        </message>
        <message>
            <source>Back; put the alert back</source>
            <translation>Tilbage; læg hændelsen tilbage</translation>
        </message>
        <message>
            <source>Up the queue</source>
            <translation>Op i køen</translation>
        </message>
        <message>
            <source>Down the queue</source>
            <translation>Ned i køen</translation>
        </message>
        <message>
            <source>Older sound of the alert</source>
            <translation>Ældre lyd i hændelsen</translation>
        </message>
        <message>
            <source>Newer sound of the alert</source>
            <translation>Nyere lyd i hændelsen</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Fuld skærm</translation>
        </message>
        <message>
            <source>Dansk / English</source>
            <translation>Dansk / English</translation>
        </message>
        <message>
            <source>This key map</source>
            <translation>Denne oversigt over taster</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Log ud</translation>
        </message>
        <message>
            <source>Choose this reason</source>
            <translation>Vælg denne grund</translation>
        </message>
        <message>
            <source>Monitoring is not whole</source>
            <translation>Overvågningen er ikke hel</translation>
        </message>
        <message>
            <source>All is quiet</source>
            <translation>Alt er roligt</translation>
        </message>
        <message>
            <source>Nothing waits</source>
            <translation>Ingen venter</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>The dwelling: how it is there now</source>
            <translation>Boligen: hvordan der er nu</translation>
        </message>
        <message>
            <source>The dwelling before</source>
            <translation>Forrige bolig</translation>
        </message>
        <message>
            <source>The next dwelling</source>
            <translation>Næste bolig</translation>
        </message>
    </context>
    <context>
        <name>FooterBar</name>
        <message>
            <source>Alerts, last 10 min</source>
            <translation>Hændelser, seneste 10 min</translation>
        </message>
        <message>
            <source>goal ≤ 1, limit 2</source>
            <translation>mål ≤ 1, grænse 2</translation>
        </message>
        <message>
            <source>Alerts per ten minutes, the last eight hours</source>
            <translation>Hændelser pr. ti minutter, de seneste otte timer</translation>
        </message>
        <message>
            <source>Median time to a decision tonight</source>
            <translation>Median til afgørelse i nat</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Taster</translation>
        </message>
    </context>
    <context>
        <name>HeaderBar</name>
        <message>
            <source>Sound: %1</source>
            <translation>Lyd: %1</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>Ingen lyd</translation>
        </message>
        <message>
            <source>Operator: %1</source>
            <translation>Operatør: %1</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Log ud</translation>
        </message>
    </context>
    <context>
        <name>HeardBars</name>
        <message>
            <source>level</source>
            <translation>niveau</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>Space</source>
            <translation>Mellemrum</translation>
        </message>
    </context>
    <context>
        <name>KeyMapOverlay</name>
        <message>
            <source>Keys</source>
            <translation>Taster</translation>
        </message>
        <message>
            <source>Everything can also be done with the mouse or a finger. Esc closes this.</source>
            <translation>Alt kan også gøres med mus eller finger. Esc lukker oversigten.</translation>
        </message>
    </context>
    <context>
        <name>LogInView</name>
        <message>
            <source>Log in as night operator</source>
            <translation>Log ind som natoperatør</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Brugernavn</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Adgangskode</translation>
        </message>
        <message>
            <source>Logging in …</source>
            <translation>Logger ind …</translation>
        </message>
        <message>
            <source>Log in</source>
            <translation>Log ind</translation>
        </message>
    </context>
    <context>
        <name>LogOutOverlay</name>
        <message>
            <source>Log out?</source>
            <translation>Log ud?</translation>
        </message>
        <message>
            <source>What you have taken goes back to the queue. When nobody else is on duty, alerts page the night watch by rule.</source>
            <translation>Det, du har taget, går tilbage til køen. Er ingen anden på vagt, tilkalder hændelser nattevagten efter regel.</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Bliv</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Log ud</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Natlyt – night operator</source>
            <translation>Natlyt – natoperatør</translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message>
            <source>Waiting: %1</source>
            <translation>Venter: %1</translation>
        </message>
        <message>
            <source>oldest %1</source>
            <translation>ældste %1</translation>
        </message>
        <message>
            <source>A more urgent alert waits below</source>
            <translation>En mere presserende hændelse venter nedenfor</translation>
        </message>
        <message>
            <source>Watching: %1</source>
            <translation>Holdes øje med: %1</translation>
        </message>
        <message>
            <source>Paged: %1</source>
            <translation>Tilkaldt: %1</translation>
        </message>
    </context>
    <context>
        <name>QuietPane</name>
        <message>
            <source>The next alert appears here by itself. Press ? to see the keys.</source>
            <translation>Den næste hændelse kommer frem her af sig selv. Tryk ? for at se tasterne.</translation>
        </message>
    </context>
    <context>
        <name>ReasonsOverlay</name>
        <message>
            <source>Not relevant – why?</source>
            <translation>Ikke relevant – hvorfor?</translation>
        </message>
        <message>
            <source>Press 1 again for the first. Esc goes back.</source>
            <translation>Tryk 1 igen for den første. Esc går tilbage.</translation>
        </message>
    </context>
    <context>
        <name>RoomOverlay</name>
        <message>
            <source>consent: %1</source>
            <translation>samtykke: %1</translation>
        </message>
        <message>
            <source>night watch: %1</source>
            <translation>nattevagt: %1</translation>
        </message>
        <message>
            <source>What the monitor hears now</source>
            <translation>Det, monitoren hører nu</translation>
        </message>
        <message>
            <source>Agreed about %1</source>
            <translation>Aftalt om %1</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Aftalt</translation>
        </message>
        <message>
            <source>Nothing special is agreed.</source>
            <translation>Der er ikke aftalt noget særligt.</translation>
        </message>
        <message>
            <source>That you looked is on record; what is heard is not kept.</source>
            <translation>Det noteres, at du har set efter; det, der høres, gemmes ikke.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Forrige</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Næste</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
    </context>
    <context>
        <name>RoomsPane</name>
        <message numerus="yes">
            <source>All %n dwelling(s)</source>
            <translation>
                <numerusform>Den ene bolig</numerusform>
                <numerusform>Alle %n boliger</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SoundView</name>
        <message>
            <source>Picture of the sound: %1</source>
            <translation>Billede af lyden: %1</translation>
        </message>
        <message>
            <source>sound missing</source>
            <translation>lyd mangler</translation>
        </message>
        <message>
            <source>sound %1 of %2</source>
            <translation>lyd %1 af %2</translation>
        </message>
        <message>
            <source>Taking it …</source>
            <translation>Tager den …</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Lyt</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Mellemrum</translation>
        </message>
        <message>
            <source>Play again</source>
            <translation>Afspil igen</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>shout</source>
            <translation>råb, skrig</translation>
        </message>
        <message>
            <source>crying sound</source>
            <translation>grædelyd</translation>
        </message>
        <message>
            <source>cough</source>
            <translation>hoste</translation>
        </message>
        <message>
            <source>loud impact</source>
            <translation>kraftigt slag</translation>
        </message>
        <message>
            <source>breaking glass</source>
            <translation>glas, der går i stykker</translation>
        </message>
        <message>
            <source>door, footsteps</source>
            <translation>dør, fodtrin</translation>
        </message>
        <message>
            <source>alarm tone</source>
            <translation>alarmtone</translation>
        </message>
        <message>
            <source>speech</source>
            <translation>tale</translation>
        </message>
        <message>
            <source>breathing</source>
            <translation>vejrtrækning</translation>
        </message>
        <message>
            <source>other human sound</source>
            <translation>anden menneskelyd</translation>
        </message>
        <message>
            <source>animal</source>
            <translation>dyr</translation>
        </message>
        <message>
            <source>household sound</source>
            <translation>husholdningslyd</translation>
        </message>
        <message>
            <source>music</source>
            <translation>musik</translation>
        </message>
        <message>
            <source>outdoor sound</source>
            <translation>lyd udefra</translation>
        </message>
        <message>
            <source>weather</source>
            <translation>vejr</translation>
        </message>
        <message>
            <source>background</source>
            <translation>baggrund</translation>
        </message>
        <message>
            <source>raised</source>
            <translation>rejst</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>taget</translation>
        </message>
        <message>
            <source>not relevant</source>
            <translation>ikke relevant</translation>
        </message>
        <message>
            <source>watching</source>
            <translation>holdes øje med</translation>
        </message>
        <message>
            <source>paging</source>
            <translation>tilkalder</translation>
        </message>
        <message>
            <source>acknowledged</source>
            <translation>kvitteret</translation>
        </message>
        <message>
            <source>on site</source>
            <translation>på stedet</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>afsluttet</translation>
        </message>
        <message>
            <source>Not relevant</source>
            <translation>Ikke relevant</translation>
        </message>
        <message>
            <source>Known habit</source>
            <translation>Kendt vane</translation>
        </message>
        <message>
            <source>Television or radio</source>
            <translation>Fjernsyn eller radio</translation>
        </message>
        <message>
            <source>Staff are in the room</source>
            <translation>Personale er i boligen</translation>
        </message>
        <message>
            <source>Technical noise</source>
            <translation>Teknisk støj</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Andet</translation>
        </message>
        <message>
            <source>helped</source>
            <translation>hjulpet</translation>
        </message>
        <message>
            <source>nothing was the matter</source>
            <translation>der var ikke noget galt</translation>
        </message>
        <message>
            <source>hospital</source>
            <translation>hospital</translation>
        </message>
        <message>
            <source>other outcome</source>
            <translation>andet udfald</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>lukket</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>lytter</translation>
        </message>
        <message>
            <source>being listened to</source>
            <translation>lyttes til</translation>
        </message>
        <message>
            <source>fault</source>
            <translation>fejl</translation>
        </message>
        <message>
            <source>offline</source>
            <translation>afbrudt</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>ukendt</translation>
        </message>
        <message>
            <source>no listening plan</source>
            <translation>ingen lytteplan</translation>
        </message>
        <message>
            <source>outside its plan</source>
            <translation>uden for sin plan</translation>
        </message>
        <message>
            <source>the listening plan has expired</source>
            <translation>lytteplanen er udløbet</translation>
        </message>
        <message>
            <source>the listening plan was refused</source>
            <translation>lytteplanen blev afvist</translation>
        </message>
        <message>
            <source>switched off in the room</source>
            <translation>slået fra i boligen</translation>
        </message>
        <message>
            <source>the microphone is dead</source>
            <translation>mikrofonen er død</translation>
        </message>
        <message>
            <source>the microphone is silent</source>
            <translation>mikrofonen er tavs</translation>
        </message>
        <message>
            <source>the monitor is overloaded</source>
            <translation>monitoren er overbelastet</translation>
        </message>
        <message>
            <source>the monitor&apos;s clock is in doubt</source>
            <translation>monitorens ur er i tvivl</translation>
        </message>
        <message>
            <source>no consent</source>
            <translation>intet samtykke</translation>
        </message>
        <message>
            <source>outside its hours</source>
            <translation>uden for sine timer</translation>
        </message>
        <message>
            <source>privacy agreed</source>
            <translation>privatliv er aftalt</translation>
        </message>
        <message>
            <source>the monitor is not heard from</source>
            <translation>monitoren høres ikke</translation>
        </message>
        <message>
            <source>ringing</source>
            <translation>ringer</translation>
        </message>
        <message>
            <source>done</source>
            <translation>udført</translation>
        </message>
        <message>
            <source>cannot come</source>
            <translation>kan ikke komme</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>intet svar</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>aflyst</translation>
        </message>
        <message>
            <source>snippets</source>
            <translation>lydbid</translation>
        </message>
        <message>
            <source>live listening</source>
            <translation>direkte lytning</translation>
        </message>
        <message>
            <source>listening</source>
            <comment>scope of a consent</comment>
            <translation>lytning</translation>
        </message>
        <message>
            <source>an alert from here does not get through</source>
            <translation>en hændelse herfra kommer ikke igennem</translation>
        </message>
        <message>
            <source>the monitor&apos;s switch and light do not answer</source>
            <translation>monitorens kontakt og lys svarer ikke</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::HouseModel</name>
        <message>
            <source>listening</source>
            <translation>lytter</translation>
        </message>
        <message>
            <source>alert</source>
            <translation>hændelse</translation>
        </message>
        <message>
            <source>alert taken</source>
            <translation>taget</translation>
        </message>
        <message>
            <source>watched</source>
            <translation>holder øje</translation>
        </message>
        <message>
            <source>paged</source>
            <translation>tilkaldt</translation>
        </message>
        <message>
            <source>listened to</source>
            <translation>lyttes til</translation>
        </message>
        <message>
            <source>private</source>
            <translation>privat</translation>
        </message>
        <message>
            <source>fault</source>
            <translation>fejl</translation>
        </message>
        <message>
            <source>offline</source>
            <translation>afbrudt</translation>
        </message>
        <message>
            <source>not heard</source>
            <translation>høres ikke</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>lukket</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::RoomCard</name>
        <message>
            <source>not heard from</source>
            <translation>høres ikke</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>til kl. %1</translation>
        </message>
        <message>
            <source>The station could not ask the monitor. Close the card and open it again.</source>
            <translation>Stationen kunne ikke spørge monitoren. Luk kortet, og åbn det igen.</translation>
        </message>
        <message>
            <source>The microphone is not listening.</source>
            <translation>Mikrofonen lytter ikke.</translation>
        </message>
        <message>
            <source>Waiting for the monitor …</source>
            <translation>Venter på monitoren …</translation>
        </message>
        <message>
            <source>Nothing stands out from the quiet of the dwelling.</source>
            <translation>Intet skiller sig ud fra roen i boligen.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::RoomsModel</name>
        <message>
            <source>No dwellings known yet</source>
            <translation>Ingen boliger kendt endnu</translation>
        </message>
        <message numerus="yes">
            <source>%n dwelling(s) listen as planned</source>
            <translation>
                <numerusform>%n bolig lytter som planlagt</numerusform>
                <numerusform>%n boliger lytter som planlagt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n dwelling(s) listen</source>
            <translation>
                <numerusform>%1 af %n bolig lytter</numerusform>
                <numerusform>%1 af %n boliger lytter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closed as planned</source>
            <translation>
                <numerusform>%n lukket, planlagt</numerusform>
                <numerusform>%n lukket, planlagt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not heard</source>
            <translation>
                <numerusform>%n høres ikke</numerusform>
                <numerusform>%n høres ikke</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::Session</name>
        <message>
            <source>Type both user name and password.</source>
            <translation>Skriv både brugernavn og adgangskode.</translation>
        </message>
        <message>
            <source>The user name or the password is wrong. Try again.</source>
            <translation>Brugernavn eller adgangskode er forkert. Prøv igen.</translation>
        </message>
        <message>
            <source>There is no connection to the ward&apos;s server. Check the network, and tell the night watch if it lasts.</source>
            <translation>Der er ingen forbindelse til afdelingens server. Se efter netværket, og sig det til nattevagten, hvis det varer ved.</translation>
        </message>
        <message>
            <source>The server that answered is not the ward&apos;s own: its certificate is not trusted. Do not log in; call the administrator.</source>
            <translation>Serveren, der svarede, er ikke afdelingens egen: dens certifikat er ikke til at stole på. Log ikke ind; ring til administratoren.</translation>
        </message>
        <message>
            <source>You have been logged in at another console. This one is logged out.</source>
            <translation>Du er blevet logget ind ved en anden konsol. Denne er logget ud.</translation>
        </message>
        <message>
            <source>This user may not be night operator. Ask the administrator.</source>
            <translation>Denne bruger må ikke være natoperatør. Spørg administratoren.</translation>
        </message>
        <message>
            <source>The ward&apos;s station does not answer. Trying again …</source>
            <translation>Afdelingens station svarer ikke. Prøver igen …</translation>
        </message>
        <message>
            <source>This console is not set up correctly: %1</source>
            <translation>Denne konsol er ikke sat rigtigt op: %1</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::SoundStage</name>
        <message>
            <source>The sound is on its way …</source>
            <translation>Lyden er på vej …</translation>
        </message>
        <message>
            <source>No sound yet: the room has been asked for it again.</source>
            <translation>Ingen lyd endnu: boligen er bedt om den igen.</translation>
        </message>
        <message>
            <source>still recording …</source>
            <translation>optages stadig …</translation>
        </message>
        <message>
            <source>Part of the sound is missing.</source>
            <translation>En del af lyden mangler.</translation>
        </message>
        <message>
            <source>This sound was not sealed for this console: the room has been asked for it again.</source>
            <translation>Lyden var ikke forseglet til denne konsol: boligen er bedt om den igen.</translation>
        </message>
        <message>
            <source>The sound has been wiped, two minutes after it was recorded.</source>
            <translation>Lyden er slettet, to minutter efter at den blev optaget.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::WarningsModel</name>
        <message>
            <source>Call the night watch: rounds until it is back.</source>
            <translation>Ring til nattevagten: gå runder, til den er tilbage.</translation>
        </message>
        <message>
            <source>The connection is lost. No alerts reach this screen.</source>
            <translation>Forbindelsen er tabt. Ingen hændelser når denne skærm.</translation>
        </message>
        <message>
            <source>The ward&apos;s station is down. No alerts reach this screen.</source>
            <translation>Afdelingens station er nede. Ingen hændelser når denne skærm.</translation>
        </message>
        <message>
            <source>The ward&apos;s station has been silent for %1 s. Alerts may be missing.</source>
            <translation>Afdelingens station har været tavs i %1 s. Hændelser kan mangle.</translation>
        </message>
        <message>
            <source>A part of the chain is down: %1.</source>
            <translation>En del af kæden er nede: %1.</translation>
        </message>
        <message>
            <source>Pages may arrive late. Telephone if nobody acknowledges.</source>
            <translation>Tilkald kan komme sent frem. Ring, hvis ingen kvitterer.</translation>
        </message>
        <message>
            <source>Sound cannot be heard: no headset or loudspeaker works here.</source>
            <translation>Lyd kan ikke høres: ingen hovedtelefon eller højttaler virker her.</translation>
        </message>
        <message>
            <source>Connect one. Until then, page when in doubt.</source>
            <translation>Tilslut en. Tilkald indtil da ved tvivl.</translation>
        </message>
        <message>
            <source>The station has other open alerts than this screen shows.</source>
            <translation>Stationen har andre åbne hændelser, end denne skærm viser.</translation>
        </message>
        <message>
            <source>Log out and in again.</source>
            <translation>Log ud og ind igen.</translation>
        </message>
        <message numerus="yes">
            <source>%n dwelling(s) not heard: %1</source>
            <translation>
                <numerusform>%n bolig høres ikke: %1</numerusform>
                <numerusform>%n boliger høres ikke: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>The night watch must look in there.</source>
            <translation>Nattevagten må se ind dér.</translation>
        </message>
        <message>
            <source>An alert does not get through from: %1.</source>
            <translation>En hændelse kommer ikke igennem fra: %1.</translation>
        </message>
        <message>
            <source>Call the night watch: they must look in there now.</source>
            <translation>Ring til nattevagten: de skal se ind der nu.</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>LinkWords</name>
        <message>
            <source>the database</source>
            <translation>databasen</translation>
        </message>
        <message>
            <source>the connection to the dwellings (MQTT)</source>
            <translation>forbindelsen til boligerne (MQTT)</translation>
        </message>
        <message>
            <source>the night watch&apos;s page</source>
            <translation>nattevagtens side</translation>
        </message>
        <message>
            <source>the log</source>
            <translation>loggen</translation>
        </message>
        <message>
            <source>somebody to page</source>
            <translation>nogen at tilkalde</translation>
        </message>
        <message>
            <source>DECT telephones and pagers (ESPA)</source>
            <translation>DECT-telefoner og personsøgere (ESPA)</translation>
        </message>
        <message>
            <source>text messages</source>
            <translation>sms-beskeder</translation>
        </message>
        <message>
            <source>push messages</source>
            <translation>push-beskeder</translation>
        </message>
        <message>
            <source>the telephones&apos; page</source>
            <translation>siden på telefonerne</translation>
        </message>
        <message>
            <source>mail to the duty manager</source>
            <translation>mail til vagtlederen</translation>
        </message>
    </context>
    <context>
        <name>AdminWords</name>
        <message numerus="yes">
            <source>%n more address(es) are locked out for wrong passwords.</source>
            <translation>
                <numerusform>%n adresse mere er spærret på grund af forkerte adgangskoder.</numerusform>
                <numerusform>%n adresser mere er spærret på grund af forkerte adgangskoder.</numerusform>
            </translation>
        </message>
        <message>
            <source>consent %1</source>
            <translation>samtykke %1</translation>
        </message>
        <message>
            <source>private since %1, without an end: is it forgotten?</source>
            <translation>privat siden %1, uden slutning: er det glemt?</translation>
        </message>
        <message>
            <source>no monitor is bound</source>
            <translation>ingen monitor er tilknyttet</translation>
        </message>
        <message>
            <source>its monitor has picked up no sound yet: clap in the dwelling</source>
            <translation>monitoren har ikke opfanget nogen lyd endnu: klap i boligen</translation>
        </message>
        <message>
            <source>nobody lives here</source>
            <translation>her bor ingen</translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1, til %2</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>man</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>tir</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>ons</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>tor</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>fre</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>lør</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>søn</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Dette skal udfyldes.</translation>
        </message>
        <message>
            <source>This cannot be read. Write it as in the example.</source>
            <translation>Dette kan ikke læses. Skriv det som i eksemplet.</translation>
        </message>
        <message>
            <source>There is nothing of this name.</source>
            <translation>Der findes intet med dette navn.</translation>
        </message>
        <message>
            <source>This is taken already. Choose another.</source>
            <translation>Dette er allerede taget. Vælg et andet.</translation>
        </message>
        <message>
            <source>This is still in use. Move or remove what belongs to it first.</source>
            <translation>Dette er stadig i brug. Flyt eller fjern først det, der hører til.</translation>
        </message>
        <message>
            <source>The end is not after the beginning.</source>
            <translation>Slutningen ligger ikke efter begyndelsen.</translation>
        </message>
        <message>
            <source>This is in the past.</source>
            <translation>Dette ligger i fortiden.</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>Dette er for langt.</translation>
        </message>
        <message>
            <source>This overlaps with another.</source>
            <translation>Dette overlapper med et andet.</translation>
        </message>
        <message>
            <source>This has ended already.</source>
            <translation>Dette er allerede slut.</translation>
        </message>
        <message>
            <source>This is not permitted.</source>
            <translation>Dette er ikke tilladt.</translation>
        </message>
        <message>
            <source>night operator</source>
            <translation>natoperatør</translation>
        </message>
        <message>
            <source>night watch</source>
            <translation>nattevagt</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>administrator</translation>
        </message>
        <message>
            <source>auditor (reads only)</source>
            <translation>revisor (læser kun)</translation>
        </message>
        <message>
            <source>no consent</source>
            <translation>intet samtykke</translation>
        </message>
        <message>
            <source>consent begins later</source>
            <translation>samtykket begynder senere</translation>
        </message>
        <message>
            <source>consent in force</source>
            <translation>samtykke gælder</translation>
        </message>
        <message>
            <source>consent has expired</source>
            <translation>samtykket er udløbet</translation>
        </message>
        <message>
            <source>replaced by a newer one</source>
            <translation>afløst af et nyere</translation>
        </message>
        <message>
            <source>consent withdrawn</source>
            <translation>samtykket er trukket tilbage</translation>
        </message>
        <message>
            <source>automatic listening</source>
            <translation>automatisk lytning</translation>
        </message>
        <message>
            <source>the night operator hears snippets</source>
            <translation>natoperatøren hører lydbidder</translation>
        </message>
        <message>
            <source>live listening</source>
            <translation>direkte lytning</translation>
        </message>
        <message>
            <source>the resident</source>
            <translation>beboeren</translation>
        </message>
        <message>
            <source>a guardian</source>
            <translation>en værge</translation>
        </message>
        <message>
            <source>off</source>
            <comment>sensitivity</comment>
            <translation>fra</translation>
        </message>
        <message>
            <source>low</source>
            <comment>sensitivity</comment>
            <translation>lav</translation>
        </message>
        <message>
            <source>medium</source>
            <comment>sensitivity</comment>
            <translation>mellem</translation>
        </message>
        <message>
            <source>high</source>
            <comment>sensitivity</comment>
            <translation>høj</translation>
        </message>
        <message>
            <source>from %1 to %2</source>
            <translation>fra %1 til %2</translation>
        </message>
        <message>
            <source>The monitor listens %1. At all other times the microphone is closed.</source>
            <translation>Monitoren lytter %1. På alle andre tider er mikrofonen lukket.</translation>
        </message>
        <message>
            <source>The monitor listens all day and night.</source>
            <translation>Monitoren lytter hele døgnet.</translation>
        </message>
        <message>
            <source>The microphone stays closed.</source>
            <translation>Mikrofonen forbliver lukket.</translation>
        </message>
        <message>
            <source>The microphone stays closed: %1.</source>
            <translation>Mikrofonen forbliver lukket: %1.</translation>
        </message>
        <message>
            <source>The consent is recorded; the plan follows it now.</source>
            <translation>Samtykket er registreret; planen følger det nu.</translation>
        </message>
        <message>
            <source>The consent is withdrawn; the microphone closes now.</source>
            <translation>Samtykket er trukket tilbage; mikrofonen lukker nu.</translation>
        </message>
        <message>
            <source>The monitoring hours are saved; the plan follows them now.</source>
            <translation>Lyttetiderne er gemt; planen følger dem nu.</translation>
        </message>
        <message>
            <source>The privacy window is saved; the plan follows it now.</source>
            <translation>Privatlivsvinduet er gemt; planen følger det nu.</translation>
        </message>
        <message>
            <source>The privacy window has ended.</source>
            <translation>Privatlivsvinduet er slut.</translation>
        </message>
        <message>
            <source>The monitor is bound to the dwelling.</source>
            <translation>Monitoren er knyttet til boligen.</translation>
        </message>
        <message>
            <source>The monitor is retired; nothing listens in the dwelling.</source>
            <translation>Monitoren er taget ud af brug; intet lytter i boligen.</translation>
        </message>
        <message>
            <source>The list is imported.</source>
            <translation>Listen er importeret.</translation>
        </message>
        <message>
            <source>Removed.</source>
            <translation>Fjernet.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Gemt.</translation>
        </message>
        <message>
            <source>Nothing was changed: see what is wrong at the fields.</source>
            <translation>Intet er ændret: se ved felterne, hvad der er galt.</translation>
        </message>
        <message>
            <source>Nothing was changed: your user may not do this.</source>
            <translation>Intet er ændret: din bruger må ikke gøre dette.</translation>
        </message>
        <message>
            <source>Nothing was changed: somebody has removed it meanwhile.</source>
            <translation>Intet er ændret: nogen har fjernet det imens.</translation>
        </message>
        <message>
            <source>Nothing was changed: the station could not store it. Try again, and tell its keeper if it lasts.</source>
            <translation>Intet er ændret: stationen kunne ikke gemme det. Prøv igen, og sig det til den, der passer den, hvis det varer ved.</translation>
        </message>
        <message>
            <source>Nothing was changed: the station did not understand this console. Is it of the same version?</source>
            <translation>Intet er ændret: stationen forstod ikke denne konsol. Er den af samme version?</translation>
        </message>
        <message>
            <source>Not saved: there is no connection to the station. What you typed is still here.</source>
            <translation>Ikke gemt: der er ingen forbindelse til stationen. Det, du har skrevet, står her stadig.</translation>
        </message>
        <message>
            <source>The station did not answer. What you typed is still here; look whether it was saved.</source>
            <translation>Stationen svarede ikke. Det, du har skrevet, står her stadig; se efter, om det blev gemt.</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>udløbet</translation>
        </message>
        <message numerus="yes">
            <source>expires in %n day(s)</source>
            <translation>
                <numerusform>udløber om %n dag</numerusform>
                <numerusform>udløber om %n dage</numerusform>
            </translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>række %1</translation>
        </message>
        <message>
            <source>row %1, column “%2”</source>
            <translation>række %1, kolonne “%2”</translation>
        </message>
        <message numerus="yes">
            <source>the last %n night(s)</source>
            <translation>
                <numerusform>den sidste nat</numerusform>
                <numerusform>de sidste %n nætter</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: no alert</source>
            <translation>%1: ingen hændelser</translation>
        </message>
        <message>
            <source>%1: %2 alert(s), %3 not relevant, %4 paged</source>
            <translation>%1: hændelser: %2, ikke relevante: %3, tilkald: %4</translation>
        </message>
        <message>
            <source>The list is sound. Nothing is imported yet.</source>
            <translation>Listen er i orden. Intet er importeret endnu.</translation>
        </message>
        <message>
            <source>Save or discard what you changed first.</source>
            <translation>Gem eller fortryd først det, du har ændret.</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>hver dag</translation>
        </message>
        <message>
            <source>%1 until %2</source>
            <translation>%1 til %2</translation>
        </message>
        <message>
            <source>%1 · given by %2 (%3) · evidence: %4 · decided by %5</source>
            <translation>%1 · givet af %2 (%3) · dokumentation: %4 · besluttet af %5</translation>
        </message>
        <message>
            <source>withdrawn %1 by %2</source>
            <translation>trukket tilbage %1 af %2</translation>
        </message>
        <message>
            <source>from %1 until somebody ends it</source>
            <translation>fra %1, til nogen slutter det</translation>
        </message>
        <message>
            <source>set by %1, %2</source>
            <translation>sat af %1, %2</translation>
        </message>
        <message>
            <source>bound %1</source>
            <translation>tilknyttet %1</translation>
        </message>
        <message>
            <source>retired %1</source>
            <translation>taget ud af brug %1</translation>
        </message>
        <message>
            <source>Nothing was changed. %1</source>
            <translation>Intet er ændret. %1</translation>
        </message>
        <message>
            <source>The clap was heard.</source>
            <translation>Klappet blev hørt.</translation>
        </message>
        <message>
            <source>This record and its consents are of somebody of another name. If it is the same person, say so below; somebody else gets a record of their own.</source>
            <translation>Kortet og dets samtykker gælder en person med et andet navn. Er det den samme person, så sig det nedenfor; en anden person får sit eget kort.</translation>
        </message>
        <message>
            <source>the consent ends %1</source>
            <translation>samtykket udløber %1</translation>
        </message>
        <message>
            <source>%1 is removed and can do nothing here any more. Take the password away too, on the server: natlyt-provision revoke %1, then restart the broker.</source>
            <translation>%1 er fjernet og kan ikke gøre noget her længere. Fjern også adgangskoden, på serveren: natlyt-provision revoke %1, og genstart derefter brokeren.</translation>
        </message>
        <message>
            <source>locked out until %1</source>
            <translation>lukket ude til %1</translation>
        </message>
        <message>
            <source>Too many wrong passwords came from %1, of several people or under names that are nobody&apos;s here. Until %2 whoever has not logged in from there within a day may be refused.</source>
            <translation>For mange forkerte adgangskoder kom fra %1, til flere personer eller under navne, som ingen har her. Indtil %2 kan den, der ikke har logget ind derfra inden for et døgn, blive afvist.</translation>
        </message>
        <message>
            <source>%1 must wait until %2: too many wrong passwords came from %3.</source>
            <translation>%1 må vente til %2: der kom for mange forkerte adgangskoder fra %3.</translation>
        </message>
        <message>
            <source>private for all the hours that are agreed</source>
            <translation>privat i alle de timer, der er aftalt</translation>
        </message>
        <message>
            <source>no monitoring hours in the next 24 hours</source>
            <translation>ingen lyttetider de næste 24 timer</translation>
        </message>
        <message>
            <source>By the plan, something listens in %1 of %2 dwellings with a resident in the next 24 hours.</source>
            <translation>Efter planen lyttes der i %1 af %2 boliger med beboer i de næste 24 timer.</translation>
        </message>
        <message>
            <source>This is mended already.</source>
            <translation>Det er allerede i orden igen.</translation>
        </message>
        <message>
            <source>It is on record. What is usual for this microphone is learnt anew, in five nights.</source>
            <translation>Det er noteret. Hvad der er normalt for mikrofonen, læres forfra over fem nætter.</translation>
        </message>
        <message>
            <source>The drill has begun.</source>
            <translation>Øvelsen er begyndt.</translation>
        </message>
        <message>
            <source>The drill is stopped.</source>
            <translation>Øvelsen er stoppet.</translation>
        </message>
        <message>
            <source>No drill now: another one runs, or a page rings. Try again later.</source>
            <translation>Ingen øvelse nu: en anden er i gang, eller et tilkald ringer. Prøv igen senere.</translation>
        </message>
        <message>
            <source>Whoever is on duty there</source>
            <translation>Dem, der er på vagt der</translation>
        </message>
        <message>
            <source>by the schedule</source>
            <translation>efter planen</translation>
        </message>
        <message>
            <source>has not gone through the drill of the console</source>
            <translation>har ikke gennemført konsollens øvelse</translation>
        </message>
        <message>
            <source>drill %1: %2 min, every key right</source>
            <translation>øvelse %1: %2 min, alle taster rigtige</translation>
        </message>
        <message numerus="yes">
            <source>drill %1: %2 min, %n other key(s)</source>
            <translation>
                <numerusform>øvelse %1: %2 min, %n anden tast</numerusform>
                <numerusform>øvelse %1: %2 min, %n andre taster</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing ever listens here, since the consent does not cover automatic listening</source>
            <translation>der lyttes aldrig her, for samtykket omfatter ikke automatisk lytning</translation>
        </message>
        <message>
            <source>nothing ever listens here, since there are no monitoring hours</source>
            <translation>der lyttes aldrig her, for der er ingen lyttetider</translation>
        </message>
        <message>
            <source>no automatic listening</source>
            <translation>ingen automatisk lytning</translation>
        </message>
        <message>
            <source>There is no such time: the clocks are set forward over it.</source>
            <translation>Det klokkeslæt findes ikke: urene stilles frem hen over det.</translation>
        </message>
        <message>
            <source>Listening, and looking at a dwelling</source>
            <translation>Lytning, og at se efter i en bolig</translation>
        </message>
        <message>
            <source>Alerts: raised and taken</source>
            <translation>Hændelser: kommet og taget</translation>
        </message>
        <message>
            <source>Alerts: decided and ended</source>
            <translation>Hændelser: afgjort og afsluttet</translation>
        </message>
        <message>
            <source>Pages to the night watch</source>
            <translation>Tilkald af nattevagten</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privatliv</translation>
        </message>
        <message>
            <source>Listening plans</source>
            <translation>Lytteplaner</translation>
        </message>
        <message>
            <source>Consents</source>
            <translation>Samtykker</translation>
        </message>
        <message>
            <source>Logins</source>
            <translation>Log-ind</translation>
        </message>
        <message>
            <source>Failed logins</source>
            <translation>Forkerte adgangskoder</translation>
        </message>
        <message>
            <source>Exports, and readings of records</source>
            <translation>Udskrifter, og læsning af optegnelser</translation>
        </message>
        <message>
            <source>Changes of the registry</source>
            <translation>Rettelser i registret</translation>
        </message>
        <message>
            <source>Operators’ duty, shelves and handovers</source>
            <translation>Operatørernes vagt, lyde sat til side og vagtskifter</translation>
        </message>
        <message>
            <source>Technical faults and drills</source>
            <translation>Tekniske fejl og øvelser</translation>
        </message>
        <message>
            <source>Security events</source>
            <translation>Sikkerhedshændelser</translation>
        </message>
        <message>
            <source>The first broken link is number %1: that entry was altered or removed. The %2 links in front of it hold. Compare with a backup.</source>
            <translation>Det første brudte led er nummer %1: den linje er ændret eller fjernet. De %2 led før den holder. Sammenlign med en sikkerhedskopi.</translation>
        </message>
        <message>
            <source>Checked %1 links, number %2 to %3: the chain is whole.</source>
            <translation>%1 led er efterset, nummer %2 til %3: kæden er hel.</translation>
        </message>
        <message>
            <source>It ends as the station has signed it.</source>
            <translation>Den slutter, som stationen har underskrevet den.</translation>
        </message>
        <message>
            <source>But the end does not fit what the station has signed beside the log: entries may have been cut off, or an older copy put in its place. Compare with a backup.</source>
            <translation>Men slutningen passer ikke med det, stationen har underskrevet ved siden af loggen: linjer kan være skåret af, eller en ældre kopi lagt i stedet. Sammenlign med en sikkerhedskopi.</translation>
        </message>
        <message>
            <source>Entry %1 says that the log did not fit what was signed, at an earlier time. Look at it.</source>
            <translation>Linje %1 siger, at loggen på et tidligere tidspunkt ikke passede med det underskrevne. Se på den.</translation>
        </message>
        <message>
            <source>Nothing was read: see what is wrong at the fields.</source>
            <translation>Intet blev læst: se ved felterne, hvad der er galt.</translation>
        </message>
        <message>
            <source>Nothing was read: your user may not do this.</source>
            <translation>Intet blev læst: din bruger må ikke dette.</translation>
        </message>
        <message>
            <source>Nothing was read: the station could not put on record that you read it, or could not read the log. Try again, and tell its keeper if it lasts.</source>
            <translation>Intet blev læst: stationen kunne ikke skrive ned, at du læste, eller kunne ikke læse loggen. Prøv igen, og sig det til den, der passer den, hvis det varer ved.</translation>
        </message>
        <message>
            <source>Nothing was read: there is no connection to the station.</source>
            <translation>Intet blev læst: der er ingen forbindelse til stationen.</translation>
        </message>
        <message>
            <source>Nothing was read: the station did not answer. Try again.</source>
            <translation>Intet blev læst: stationen svarede ikke. Prøv igen.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alt</translation>
        </message>
        <message>
            <source>All dwellings</source>
            <translation>Alle boliger</translation>
        </message>
        <message>
            <source>All residents</source>
            <translation>Alle beboere</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Læser …</translation>
        </message>
        <message>
            <source>The log has the entries %1 to %2.</source>
            <translation>Loggen har linje %1 til %2.</translation>
        </message>
        <message>
            <source>Looking, back to %1 …</source>
            <translation>Leder, tilbage til %1 …</translation>
        </message>
        <message>
            <source>Nothing older fits what you look for.</source>
            <translation>Intet ældre passer på det, du leder efter.</translation>
        </message>
        <message>
            <source>Looked back to %1.</source>
            <translation>Der er ledt tilbage til %1.</translation>
        </message>
        <message>
            <source>Checked up to number %1 of %2 …</source>
            <translation>Efterset til nummer %1 af %2 …</translation>
        </message>
        <message>
            <source>Checking …</source>
            <translation>Efterser …</translation>
        </message>
        <message>
            <source>%1 does not exist on %2: the clocks are set forward. The next time that does is %3.</source>
            <translation>%1 findes ikke den %2: urene stilles frem. Det næste klokkeslæt, der findes, er %3.</translation>
        </message>
        <message>
            <source>%1 comes twice that night: privacy begins at the first.</source>
            <translation>%1 kommer to gange den nat: privatlivet begynder ved den første.</translation>
        </message>
        <message>
            <source>%1 comes twice that night: privacy lasts until the second.</source>
            <translation>%1 kommer to gange den nat: privatlivet varer til den anden.</translation>
        </message>
        <message>
            <source>summer time</source>
            <translation>sommertid</translation>
        </message>
        <message>
            <source>winter time</source>
            <translation>vintertid</translation>
        </message>
        <message>
            <source>No operator is on duty: alerts go straight to the night watch, and nobody judges them first.</source>
            <translation>Ingen natoperatør er på vagt: hændelser går direkte til nattevagten, og ingen bedømmer dem først.</translation>
        </message>
    </context>
    <context>
        <name>AdministrationView</name>
        <message>
            <source>Dark</source>
            <translation>Mørk</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Lys</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Mørke farver</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Lyse farver</translation>
        </message>
        <message>
            <source>Administration · %1 · %2</source>
            <translation>Administration · %1 · %2</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Forbundet</translation>
        </message>
        <message>
            <source>No connection: nothing can be saved</source>
            <translation>Ingen forbindelse: intet kan gemmes</translation>
        </message>
        <message>
            <source>Size of the text: %1 %</source>
            <translation>Tekstens størrelse: %1 %</translation>
        </message>
        <message>
            <source>Log out %1</source>
            <translation>Log %1 ud</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Sider</translation>
        </message>
        <message>
            <source>To do (%1)</source>
            <translation>At gøre (%1)</translation>
        </message>
        <message>
            <source>Dwellings</source>
            <translation>Boliger</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personale</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Gemmer …</translation>
        </message>
        <message>
            <source>You may read everything here and change nothing.</source>
            <translation>Du kan læse alt her og intet ændre.</translation>
        </message>
        <message>
            <source>Every change here is on record with your name.</source>
            <translation>Enhver ændring her bliver registreret med dit navn.</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Fortryd ændringer</translation>
        </message>
        <message>
            <source>Roster (%1)</source>
            <translation>Vagtplan (%1)</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>Vagtplan</translation>
        </message>
        <message>
            <source>Tonight (%1)</source>
            <translation>I nat (%1)</translation>
        </message>
        <message>
            <source>Drill</source>
            <translation>Øvelse</translation>
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
            <source>%1, %2 times in %3</source>
            <translation>%1, %2 gange på %3</translation>
        </message>
        <message>
            <source>%1, louder than %2 dBFS for %3</source>
            <translation>%1, højere end %2 dBFS i %3</translation>
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
            <source>the page is with %1, no answer yet</source>
            <translation>beskeden er hos %1, intet svar endnu</translation>
        </message>
        <message>
            <source>paging %1: not reached yet</source>
            <translation>kalder %1: ikke nået endnu</translation>
        </message>
        <message>
            <source>%1 has looked at the page, no answer yet</source>
            <translation>%1 har set kaldet, intet svar endnu</translation>
        </message>
        <message>
            <source>the page has arrived at %1</source>
            <translation>kaldet er nået frem til %1</translation>
        </message>
        <message>
            <source>%1 has looked at the page</source>
            <translation>%1 har set kaldet</translation>
        </message>
        <message>
            <source>New at %1: %2</source>
            <translation>Nyt kl. %1: %2</translation>
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
            <source>%1 is on site, and has not said how it went</source>
            <translation>%1 er på stedet og har ikke sagt, hvordan det gik</translation>
        </message>
        <message>
            <source>by rule</source>
            <translation>efter regel</translation>
        </message>
        <message>
            <source>being closed · U takes it back</source>
            <translation>lukkes · U fortryder</translation>
        </message>
        <message>
            <source>shelved until %1</source>
            <translation>på hylden til %1</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>haster</translation>
        </message>
        <message>
            <source>no operator was on duty</source>
            <translation>ingen operatør var på vagt</translation>
        </message>
        <message>
            <source>nobody took it</source>
            <translation>ingen tog den</translation>
        </message>
        <message>
            <source>no decision came</source>
            <translation>der kom ingen beslutning</translation>
        </message>
        <message>
            <source>the console was lost</source>
            <translation>konsollen faldt ud</translation>
        </message>
        <message>
            <source>put back</source>
            <translation>lagt tilbage</translation>
        </message>
        <message>
            <source>heard again</source>
            <translation>hørt igen</translation>
        </message>
        <message>
            <source>step %1 of the chain</source>
            <translation>trin %1 i kæden</translation>
        </message>
        <message>
            <source>everybody at once</source>
            <translation>alle på én gang</translation>
        </message>
        <message>
            <source>took it, but was not there in time</source>
            <translation>tog det, men var ikke fremme i tide</translation>
        </message>
        <message>
            <source>is there, but has not said how it went</source>
            <translation>er fremme, men har ikke sagt, hvordan det gik</translation>
        </message>
        <message>
            <source>is not done there yet</source>
            <translation>er ikke færdig der endnu</translation>
        </message>
        <message>
            <source>has acknowledged, but is no longer on duty: the others are called</source>
            <translation>har kvitteret, men har ikke længere vagt: de andre bliver kaldt</translation>
        </message>
        <message>
            <source>answered when the page was over</source>
            <translation>svarede, da kaldet var slut</translation>
        </message>
        <message>
            <source>no longer on the roster</source>
            <translation>ikke længere på listen</translation>
        </message>
        <message>
            <source>only seen as a picture, not heard</source>
            <translation>kun set som billede, ikke hørt</translation>
        </message>
        <message>
            <source>without any sound to hear</source>
            <translation>uden nogen lyd at høre</translation>
        </message>
        <message>
            <source>shelved for now</source>
            <translation>lagt på hylden så længe</translation>
        </message>
        <message>
            <source>no longer shelved</source>
            <translation>ikke længere på hylden</translation>
        </message>
        <message>
            <source>left to the rule</source>
            <translation>overladt til reglen</translation>
        </message>
        <message>
            <source>the watch is over</source>
            <translation>observationen er slut</translation>
        </message>
        <message>
            <source>technical fault</source>
            <translation>teknisk fejl</translation>
        </message>
        <message>
            <source>drill</source>
            <translation>øvelse</translation>
        </message>
    </context>
    <context>
        <name>AttentionPage</name>
        <message>
            <source>To do</source>
            <translation>At gøre</translation>
        </message>
        <message>
            <source>Nothing wants your attention.</source>
            <translation>Der er intet at gøre.</translation>
        </message>
        <message>
            <source>Consents that are missing, have expired or expire within 30 days, dwellings where nothing ever listens in spite of a consent, privacy windows without an end that are older than a day, dwellings without a monitor, and monitors that are at fault or not heard from; and what else of the system does not work. A fault is gone from here once it is mended.</source>
            <translation>Samtykker, der mangler, er udløbet eller udløber inden for 30 dage, boliger, hvor der aldrig lyttes trods et samtykke, privatlivsvinduer uden slutning, der er ældre end et døgn, boliger uden monitor og monitorer, der har en fejl eller ikke høres, samt hvad der ellers ikke virker i systemet. En fejl forsvinder herfra, når den er rettet.</translation>
        </message>
        <message>
            <source>Technical faults</source>
            <translation>Tekniske fejl</translation>
        </message>
        <message>
            <source>Dwellings</source>
            <translation>Boliger</translation>
        </message>
    </context>
    <context>
        <name>CardPane</name>
        <message>
            <source>Agreed: %1</source>
            <translation>Aftalt: %1</translation>
        </message>
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
            <source>Put back</source>
            <translation>Læg tilbage</translation>
        </message>
        <message>
            <source>Tonight in this dwelling</source>
            <translation>I nat i denne bolig</translation>
        </message>
        <message>
            <source>Earlier:</source>
            <translation>Tidligere:</translation>
        </message>
    </context>
    <context>
        <name>Certain</name>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
    </context>
    <context>
        <name>ChainDrillWords</name>
        <message>
            <source>out of order</source>
            <translation>ude af drift</translation>
        </message>
        <message>
            <source>By %1 to %2</source>
            <translation>Ad %1 til %2</translation>
        </message>
        <message>
            <source>no operator on duty: an alert would be paged at once</source>
            <translation>ingen operatør på vagt: en hændelse ville blive tilkaldt med det samme</translation>
        </message>
        <message>
            <source>%1 was out of order for %2</source>
            <translation>%1 var ude af drift for %2</translation>
        </message>
        <message>
            <source>came through, but not by every channel</source>
            <translation>kom igennem, men ikke ad alle veje</translation>
        </message>
        <message>
            <source>after %1 s</source>
            <translation>efter %1 s</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>kom ikke</translation>
        </message>
        <message>
            <source>awaited</source>
            <translation>ventes</translation>
        </message>
        <message>
            <source>At the handset of %1</source>
            <translation>På telefonen hos %1</translation>
        </message>
        <message>
            <source>not awaited any longer</source>
            <translation>ventes ikke længere</translation>
        </message>
        <message>
            <source>Drill from %1: the room is asked for a test alert. Nothing has happened.</source>
            <translation>Øvelse fra %1: boligen bliver bedt om en prøvealarm. Intet er sket.</translation>
        </message>
        <message>
            <source>Drill from %1: the test alert is here, and nobody is on duty to be paged. Nothing has happened.</source>
            <translation>Øvelse fra %1: prøvealarmen er nået frem, og ingen er på vagt til at blive kaldt. Intet er sket.</translation>
        </message>
        <message>
            <source>Drill from %1: the test alert is here, and %2 is paged. Nothing has happened; there is nothing to do.</source>
            <translation>Øvelse fra %1: prøvealarmen er nået frem, og %2 bliver kaldt. Intet er sket, og der er intet at gøre.</translation>
        </message>
        <message>
            <source>is running</source>
            <translation>er i gang</translation>
        </message>
        <message>
            <source>came through</source>
            <translation>kom igennem</translation>
        </message>
        <message>
            <source>came through, but no console has shown it</source>
            <translation>kom igennem, men ingen konsol har vist den</translation>
        </message>
        <message>
            <source>did not come through</source>
            <translation>kom ikke igennem</translation>
        </message>
        <message>
            <source>was stopped</source>
            <translation>blev stoppet</translation>
        </message>
        <message>
            <source>was broken off: a page that is no drill had to ring</source>
            <translation>blev afbrudt: et rigtigt tilkald skulle ringe</translation>
        </message>
        <message>
            <source>The room&apos;s test alert, through the broker, at the station</source>
            <translation>Boligens prøvealarm, gennem broker, hos stationen</translation>
        </message>
        <message>
            <source>At a console</source>
            <translation>På en konsol</translation>
        </message>
        <message>
            <source>Whoever is on duty is paged</source>
            <translation>Dem på vagt bliver kaldt</translation>
        </message>
        <message>
            <source>Acknowledged</source>
            <translation>Kvitteret</translation>
        </message>
        <message>
            <source>the room did not answer</source>
            <translation>boligen svarede ikke</translation>
        </message>
        <message>
            <source>no console showed it</source>
            <translation>ingen konsol viste den</translation>
        </message>
        <message>
            <source>nobody was on duty to be paged</source>
            <translation>ingen var på vagt til at blive kaldt</translation>
        </message>
        <message>
            <source>nobody acknowledged</source>
            <translation>ingen kvitterede</translation>
        </message>
        <message>
            <source>it did not reach %1</source>
            <translation>den nåede ikke %1</translation>
        </message>
    </context>
    <context>
        <name>ConsentTab</name>
        <message>
            <source>a year from 2000 to 2200</source>
            <translation>et år fra 2000 til 2200</translation>
        </message>
        <message>
            <source>not over yet, and at most 24 months after the first day</source>
            <translation>ikke overstået og højst 24 måneder efter den første dag</translation>
        </message>
        <message>
            <source>Consents, the newest first</source>
            <translation>Samtykker, det nyeste først</translation>
        </message>
        <message>
            <source>None was ever given: the microphone stays closed.</source>
            <translation>Der er aldrig givet noget: mikrofonen forbliver lukket.</translation>
        </message>
        <message>
            <source>Withdraw the consent …</source>
            <translation>Træk samtykket tilbage …</translation>
        </message>
        <message>
            <source>The microphone closes at once. Withdraw?</source>
            <translation>Mikrofonen lukker med det samme. Træk tilbage?</translation>
        </message>
        <message>
            <source>New consent</source>
            <translation>Nyt samtykke</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>Givet af</translation>
        </message>
        <message>
            <source>The resident</source>
            <translation>Beboeren</translation>
        </message>
        <message>
            <source>A guardian</source>
            <translation>En værge</translation>
        </message>
        <message>
            <source>Name of who gave it</source>
            <translation>Navn på den, der gav det</translation>
        </message>
        <message>
            <source>The guardian&apos;s appointment</source>
            <translation>Værgens beskikkelse</translation>
        </message>
        <message>
            <source>court order 2025-31</source>
            <translation>kendelse 2025-31</translation>
        </message>
        <message>
            <source>Evidence: reference to the document</source>
            <translation>Dokumentation: henvisning til dokumentet</translation>
        </message>
        <message>
            <source>file note 2026-114</source>
            <translation>journalnotat 2026-114</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Besluttet af</translation>
        </message>
        <message>
            <source>From the start of</source>
            <translation>Fra begyndelsen af</translation>
        </message>
        <message>
            <source>Until the start of (it must have an end)</source>
            <translation>Til begyndelsen af (det skal have en slutning)</translation>
        </message>
        <message>
            <source>It covers</source>
            <translation>Det omfatter</translation>
        </message>
        <message>
            <source>Automatic listening: the monitor listens and raises alerts</source>
            <translation>Automatisk lytning: monitoren lytter og melder hændelser</translation>
        </message>
        <message>
            <source>The night operator hears 8-16 seconds around an alert</source>
            <translation>Natoperatøren hører 8-16 sekunder omkring en hændelse</translation>
        </message>
        <message>
            <source>Live listening, at most a minute at a time, with a reason</source>
            <translation>Direkte lytning, højst et minut ad gangen, med en begrundelse</translation>
        </message>
        <message>
            <source>Conditions, in the words that were used</source>
            <translation>Betingelser, med de ord, der blev brugt</translation>
        </message>
        <message>
            <source>Record the consent</source>
            <translation>Registrér samtykket</translation>
        </message>
        <message>
            <source>Without automatic listening nothing ever listens here, and nobody hears anything.</source>
            <translation>Uden automatisk lytning lyttes der aldrig her, og ingen hører noget.</translation>
        </message>
        <message>
            <source>Without what is heard around an alert nobody can listen live either.</source>
            <translation>Uden det, der høres omkring en hændelse, kan ingen heller lytte direkte.</translation>
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
        <message>
            <source>Private</source>
            <translation>Privat</translation>
        </message>
        <message>
            <source>Technical fault</source>
            <translation>Teknisk fejl</translation>
        </message>
    </context>
    <context>
        <name>DeskWords</name>
        <message>
            <source>Connected; a part is down</source>
            <translation>Forbundet; en del er nede</translation>
        </message>
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
            <source>Nothing waits for you</source>
            <translation>Intet venter på dig</translation>
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
        <message>
            <source>Privacy has begun; the microphone closes. It lasts until somebody ends it.</source>
            <translation>Privatlivet er begyndt; mikrofonen lukker. Det varer, til nogen slutter det.</translation>
        </message>
        <message>
            <source>Privacy has ended; the monitor listens again as planned.</source>
            <translation>Privatlivet er slut; monitoren lytter igen som planlagt.</translation>
        </message>
        <message>
            <source>Privacy has NOT begun: the station did not confirm it. Try again, or use the switch in the dwelling.</source>
            <translation>Privatlivet er IKKE begyndt: stationen bekræftede det ikke. Prøv igen, eller brug kontakten i boligen.</translation>
        </message>
        <message>
            <source>Privacy has not ended: the station did not confirm it. Try again.</source>
            <translation>Privatlivet er ikke slut: stationen bekræftede det ikke. Prøv igen.</translation>
        </message>
        <message>
            <source>Begin or end privacy in the dwelling</source>
            <translation>Begynd eller slut privatliv i boligen</translation>
        </message>
        <message>
            <source>%1 closes in 5 s as “%2”. U takes it back.</source>
            <translation>%1 lukkes om 5 s som “%2”. U fortryder.</translation>
        </message>
        <message>
            <source>This one is being closed. U takes it back.</source>
            <translation>Denne er ved at blive lukket. U fortryder.</translation>
        </message>
        <message>
            <source>%1: taken back; it is open.</source>
            <translation>%1: fortrudt; den er åben.</translation>
        </message>
        <message>
            <source>Nothing can be taken back any more.</source>
            <translation>Der er ikke længere noget at fortryde.</translation>
        </message>
        <message>
            <source>Take the last decision back, within 5 s</source>
            <translation>Fortryd den seneste afgørelse, inden for 5 s</translation>
        </message>
        <message>
            <source>The whole ward: search, and what does not listen</source>
            <translation>Alle boliger: søg, og se hvad der ikke lytter</translation>
        </message>
        <message>
            <source>Only what does not listen, and why</source>
            <translation>Kun dem, der ikke lytter, og hvorfor</translation>
        </message>
        <message>
            <source>The dwelling that is marked</source>
            <translation>Den markerede bolig</translation>
        </message>
        <message>
            <source>Pause the sounds for a minute, or end the pause</source>
            <translation>Sæt lydene på pause i et minut, eller slut pausen</translation>
        </message>
        <message>
            <source>Light or dark screen</source>
            <translation>Lys eller mørk skærm</translation>
        </message>
        <message numerus="yes">
            <source>%n dwelling(s) per operator</source>
            <translation>
                <numerusform>%n bolig pr. operatør</numerusform>
                <numerusform>%n boliger pr. operatør</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %2, %n time(s)</source>
            <translation>
                <numerusform>%1: %2, %n gang</numerusform>
                <numerusform>%1: %2, %n gange</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>until %1 (%2), %n came</source>
            <translation>
                <numerusform>til %1 (%2), %n er kommet</numerusform>
                <numerusform>til %1 (%2), %n er kommet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s) in the last hour</source>
            <translation>
                <numerusform>%n gang den seneste time</numerusform>
                <numerusform>%n gange den seneste time</numerusform>
            </translation>
        </message>
        <message>
            <source>Shelved for %1 min. Urgent, loud and other sounds still come, and what came is shown at the end.</source>
            <translation>Lagt på hylden i %1 min. Haste-, høje og andre lyde kommer stadig, og det, der kom, vises til sidst.</translation>
        </message>
        <message>
            <source>Called out again from now on.</source>
            <translation>Meldes igen fra nu af.</translation>
        </message>
        <message>
            <source>This sound is never shelved: it may mean that somebody needs help.</source>
            <translation>Den lyd lægges aldrig på hylden: den kan betyde, at nogen har brug for hjælp.</translation>
        </message>
        <message>
            <source>It is shelved already.</source>
            <translation>Den ligger allerede på hylden.</translation>
        </message>
        <message>
            <source>It is not shelved any more.</source>
            <translation>Den ligger ikke længere på hylden.</translation>
        </message>
        <message>
            <source>The station did not do it. The sound is called out as before.</source>
            <translation>Stationen gjorde det ikke. Lyden meldes som før.</translation>
        </message>
        <message>
            <source>The station did not answer. Take it that nothing has changed; look again in a moment.</source>
            <translation>Stationen svarede ikke. Gå ud fra, at intet er ændret; se igen om lidt.</translation>
        </message>
        <message numerus="yes">
            <source>You are the last operator on duty, and %n alert(s) wait for one. Judge them, or have them paged by rule now (P). With another operator on duty you may go at any time.</source>
            <translation>
                <numerusform>Du er den sidste operatør på vagt, og %n hændelse venter på en operatør. Bedøm den, eller lad den tilkalde efter reglen nu (P). Er en anden operatør på vagt, kan du gå når som helst.</numerusform>
                <numerusform>Du er den sidste operatør på vagt, og %n hændelser venter på en operatør. Bedøm dem, eller lad dem tilkalde efter reglen nu (P). Er en anden operatør på vagt, kan du gå når som helst.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody could be told: no night staff is known. Telephone.</source>
            <translation>Ingen kunne få besked: der er ingen kendt nattevagt. Ring op.</translation>
        </message>
        <message>
            <source>%1 knows of it and has answered.</source>
            <translation>%1 ved det og har svaret.</translation>
        </message>
        <message>
            <source>Told to %1; nobody has answered yet.</source>
            <translation>%1 har fået besked; ingen har svaret endnu.</translation>
        </message>
        <message>
            <source>What disturbs most: shelve it for a while</source>
            <translation>Det, der forstyrrer mest: læg det på hylden en tid</translation>
        </message>
        <message>
            <source>15 or 30 minutes</source>
            <translation>15 eller 30 minutter</translation>
        </message>
        <message>
            <source>Call it out again</source>
            <translation>Meld den igen</translation>
        </message>
        <message>
            <source>Hand over to the next shift</source>
            <translation>Overdrag til næste vagt</translation>
        </message>
        <message>
            <source>Sign the handover</source>
            <translation>Skriv under på vagtskiftet</translation>
        </message>
        <message>
            <source>Have what waits paged by rule, and log out</source>
            <translation>Lad det, der venter, tilkalde efter reglen, og log ud</translation>
        </message>
        <message>
            <source>Drill: five minutes with made-up alerts</source>
            <translation>Øvelse: fem minutter med opdigtede hændelser</translation>
        </message>
        <message>
            <source>%1: private until somebody ends it, and the alert is closed.</source>
            <translation>%1: privat, til nogen slutter det, og hændelsen er lukket.</translation>
        </message>
        <message>
            <source>%1: a technical fault; the night watch is being paged to look there.</source>
            <translation>%1: en teknisk fejl; nattevagten tilkaldes for at se efter.</translation>
        </message>
        <message>
            <source>Technical fault: the dwelling cannot be judged by ear. Look in, and walk rounds there until it is mended.</source>
            <translation>Teknisk fejl: boligen kan ikke bedømmes på lyden. Se ind, og gå runder der, til fejlen er rettet.</translation>
        </message>
        <message>
            <source>%1 becomes private in 5 s, and its alert closes. U takes it back.</source>
            <translation>%1 bliver privat om 5 s, og hændelsen lukkes. U fortryder.</translation>
        </message>
        <message>
            <source>Decide on this one first: 1, 2, V, F or P. Esc puts it back.</source>
            <translation>Afgør først denne: 1, 2, V, F eller P. Esc lægger den tilbage.</translation>
        </message>
        <message>
            <source>Private: close the microphone and the alert</source>
            <translation>Privat: luk mikrofonen og hændelsen</translation>
        </message>
        <message>
            <source>Technical fault: page the night watch to look there</source>
            <translation>Teknisk fejl: tilkald nattevagten for at se efter</translation>
        </message>
        <message>
            <source>Play half as fast again, the voice as high as it is</source>
            <translation>Afspil halvanden gang så hurtigt, stemmen lige høj</translation>
        </message>
        <message>
            <source>Skip silence, or not</source>
            <translation>Spring stilhed over, eller ej</translation>
        </message>
        <message>
            <source>Play louder; nothing gets too loud</source>
            <translation>Afspil højere; intet bliver for højt</translation>
        </message>
        <message>
            <source>Play more quietly</source>
            <translation>Afspil lavere</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Større tekst</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Mindre tekst</translation>
        </message>
        <message>
            <source>Text as large as at first</source>
            <translation>Tekst som til at begynde med</translation>
        </message>
        <message>
            <source>Test and choose the sound output</source>
            <translation>Prøv og vælg lydudgang</translation>
        </message>
        <message>
            <source>Play the three signals</source>
            <translation>Afspil de tre signaler</translation>
        </message>
        <message>
            <source>All three were heard</source>
            <translation>Alle tre blev hørt</translation>
        </message>
        <message>
            <source>They were not heard</source>
            <translation>De blev ikke hørt</translation>
        </message>
        <message>
            <source>No dwelling is known: nothing is heard</source>
            <translation>Ingen bolig er kendt: intet høres</translation>
        </message>
        <message>
            <source>What does not work: look after it, or put it off</source>
            <translation>Hvad der ikke virker: se på det, eller udsæt det</translation>
        </message>
        <message>
            <source>I look after it</source>
            <translation>Jeg ser på det</translation>
        </message>
        <message>
            <source>Put it off for an hour</source>
            <translation>Udsæt det en time</translation>
        </message>
        <message>
            <source>Put it off for 8 hours</source>
            <translation>Udsæt det 8 timer</translation>
        </message>
        <message>
            <source>Put it off until 08:00</source>
            <translation>Udsæt det til kl. 08:00</translation>
        </message>
        <message>
            <source>Tell of it again</source>
            <translation>Mind om det igen</translation>
        </message>
        <message>
            <source>Open a dwelling first: B.</source>
            <translation>Åbn først en bolig: B.</translation>
        </message>
        <message>
            <source>Listen live in the dwelling, for a minute</source>
            <translation>Lyt direkte i boligen, et minut</translation>
        </message>
        <message>
            <source>You have not gone through the drill yet. It takes five minutes, and nothing in it is real.</source>
            <translation>Du har ikke gennemført øvelsen endnu. Den tager fem minutter, og intet i den er virkeligt.</translation>
        </message>
        <message>
            <source>It is more than a year since you went through the drill. It takes five minutes.</source>
            <translation>Det er mere end et år siden, du gennemførte øvelsen. Den tager fem minutter.</translation>
        </message>
    </context>
    <context>
        <name>DrillBar</name>
        <message>
            <source>Drill, nothing here is real</source>
            <translation>Øvelse, intet her er virkeligt</translation>
        </message>
        <message>
            <source>DRILL</source>
            <translation>ØVELSE</translation>
        </message>
        <message>
            <source>nothing here is real</source>
            <translation>intet her er virkeligt</translation>
        </message>
        <message>
            <source>End the drill</source>
            <translation>Slut øvelsen</translation>
        </message>
    </context>
    <context>
        <name>DrillMark</name>
        <message>
            <source>DRILL</source>
            <translation>ØVELSE</translation>
        </message>
    </context>
    <context>
        <name>DrillPage</name>
        <message>
            <source>A drill of the chain</source>
            <translation>En øvelse gennem hele kæden</translation>
        </message>
        <message>
            <source>A marked test alert goes from the dwelling&apos;s monitor over broker and station to the consoles and to the handsets, and ends when somebody acknowledges it. It carries no sound, counts nowhere, and gives way to every real page.</source>
            <translation>En mærket prøvealarm går fra boligens monitor over broker og station til konsoller og telefoner og slutter, når nogen kvitterer. Den bærer ingen lyd, tæller ingen steder med og viger for ethvert rigtigt tilkald.</translation>
        </message>
        <message>
            <source>From the dwelling</source>
            <translation>Fra boligen</translation>
        </message>
        <message>
            <source>To the handset of</source>
            <translation>Til telefonen hos</translation>
        </message>
        <message>
            <source>Begin the drill</source>
            <translation>Begynd øvelsen</translation>
        </message>
        <message>
            <source>The drill that runs</source>
            <translation>Øvelsen, der er i gang</translation>
        </message>
        <message>
            <source>Stop it</source>
            <translation>Stop den</translation>
        </message>
        <message>
            <source>Drills before</source>
            <translation>Tidligere øvelser</translation>
        </message>
        <message>
            <source>There was none.</source>
            <translation>Der har ikke været nogen.</translation>
        </message>
    </context>
    <context>
        <name>FaultList</name>
        <message>
            <source>Technical faults</source>
            <translation>Tekniske fejl</translation>
        </message>
    </context>
    <context>
        <name>FaultRow</name>
        <message>
            <source>you look after it</source>
            <translation>du ser på det</translation>
        </message>
        <message>
            <source>%1 looks after it</source>
            <translation>%1 ser på det</translation>
        </message>
        <message>
            <source>nobody looks after it yet</source>
            <translation>ingen ser på det endnu</translation>
        </message>
        <message>
            <source>no reminder until %1</source>
            <translation>ingen påmindelse før %1</translation>
        </message>
        <message>
            <source>I look after it</source>
            <translation>Jeg ser på det</translation>
        </message>
        <message>
            <source>Remind me later …</source>
            <translation>Mind mig om det senere …</translation>
        </message>
        <message>
            <source>Remind me again</source>
            <translation>Mind mig om det igen</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
    </context>
    <context>
        <name>FaultsOverlay</name>
        <message>
            <source>Technical faults</source>
            <translation>Tekniske fejl</translation>
        </message>
        <message>
            <source>The station knows of nothing else to be mended. The warnings on the screen hold.</source>
            <translation>Stationen kender ikke til andet, der skal repareres. Advarslerne på skærmen gælder.</translation>
        </message>
        <message>
            <source>Everything works, as far as the station can tell.</source>
            <translation>Alt virker, så vidt stationen kan se.</translation>
        </message>
        <message>
            <source>you look after it</source>
            <translation>du ser på det</translation>
        </message>
        <message>
            <source>%1 looks after it</source>
            <translation>%1 ser på det</translation>
        </message>
        <message>
            <source>nobody looks after it yet</source>
            <translation>ingen ser på det endnu</translation>
        </message>
        <message>
            <source>put off until %1</source>
            <translation>udsat til %1</translation>
        </message>
        <message>
            <source>I look after it</source>
            <translation>Jeg ser på det</translation>
        </message>
        <message>
            <source>Put off: %1</source>
            <translation>Udsæt: %1</translation>
        </message>
        <message>
            <source>Tell of it again</source>
            <translation>Mind om det igen</translation>
        </message>
        <message>
            <source>A fault is gone from here once it is mended, and not before. The administrator sees the same list.</source>
            <translation>En fejl forsvinder herfra, når den er rettet, og ikke før. Administratoren ser den samme liste.</translation>
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
        <message>
            <source>last hour %1</source>
            <translation>seneste time %1</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Vagtskifte</translation>
        </message>
    </context>
    <context>
        <name>HandoverOverlay</name>
        <message numerus="yes">
            <source>Room for %n more letter(s).</source>
            <translation>
                <numerusform>Plads til %n tegn mere.</numerusform>
                <numerusform>Plads til %n tegn mere.</numerusform>
            </translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Vagtskifte</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Bemærkning: %1</translation>
        </message>
        <message>
            <source>Note to the next operator</source>
            <translation>Bemærkning til den næste operatør</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>I have read it and take over: sign</source>
            <translation>Jeg har læst det og overtager: skriv under</translation>
        </message>
        <message>
            <source>I hand this over: sign</source>
            <translation>Jeg overdrager dette: skriv under</translation>
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
            <translation>Taster</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Vagtskifte</translation>
        </message>
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
        <message>
            <source>Sounds paused: %1 s</source>
            <translation>Lyde på pause: %1 s</translation>
        </message>
    </context>
    <context>
        <name>HeardBars</name>
        <message>
            <source>level</source>
            <translation>niveau</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>sikker</translation>
        </message>
        <message>
            <source>fairly sure</source>
            <translation>ret sikker</translation>
        </message>
        <message>
            <source>maybe</source>
            <translation>måske</translation>
        </message>
        <message>
            <source>a trace</source>
            <translation>en anelse</translation>
        </message>
    </context>
    <context>
        <name>HoursTab</name>
        <message>
            <source>Monitoring hours</source>
            <translation>Lyttetider</translation>
        </message>
        <message>
            <source>A row is a night, from noon to noon. Green: the monitor listens, if there is a consent. Violet: weekly privacy, which always comes first.</source>
            <translation>En række er en nat, fra middag til middag. Grøn: monitoren lytter, hvis der er et samtykke. Violet: ugentligt privatliv, som altid går forud.</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Import dwellings and residents</source>
            <translation>Importér boliger og beboere</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>File, or drop it below, or paste its lines</source>
            <translation>Fil; eller slip den herunder, eller indsæt dens linjer</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Læs</translation>
        </message>
        <message>
            <source>The list&apos;s lines</source>
            <translation>Listens linjer</translation>
        </message>
        <message>
            <source>Try: change nothing</source>
            <translation>Prøv: ændr intet</translation>
        </message>
        <message numerus="yes">
            <source>Import %n row(s)</source>
            <translation>
                <numerusform>Importér %n række</numerusform>
                <numerusform>Importér %n rækker</numerusform>
            </translation>
        </message>
        <message>
            <source>Try the list first; then it can be imported.</source>
            <translation>Prøv listen først; så kan den importeres.</translation>
        </message>
        <message>
            <source>Trying …</source>
            <translation>Prøver …</translation>
        </message>
        <message>
            <source>The list is sound. Nothing is imported yet.</source>
            <translation>Listen er i orden. Intet er importeret endnu.</translation>
        </message>
        <message>
            <source>Nothing is imported. Mend this in the list:</source>
            <translation>Intet er importeret. Ret dette i listen:</translation>
        </message>
        <message>
            <source>Imported.</source>
            <translation>Importeret.</translation>
        </message>
        <message>
            <source>A CSV list with this heading. A dwelling where nobody lives has nothing after its label. Hours are written as “daily 22:00-07:00”; several stand in one cell with a + between them: “daily 22:00-07:00 + sat 07:00-09:00”, and take the place of those that were there.</source>
            <translation>En CSV-liste med denne overskrift. En bolig, hvor ingen bor, har intet efter sit navn (label). Tider skrives som “daily 22:00-07:00”; flere står i ét felt med et + imellem: “daily 22:00-07:00 + sat 07:00-09:00”, og de træder i stedet for dem, der var der.</translation>
        </message>
        <message>
            <source>These are new, and written as they should be</source>
            <translation>De er nye, og de er skrevet, som de skal</translation>
        </message>
    </context>
    <context>
        <name>ImportWords</name>
        <message>
            <source>nothing</source>
            <translation>ingenting</translation>
        </message>
        <message>
            <source>%1, %2: from %3 to %4</source>
            <translation>%1, %2: fra %3 til %4</translation>
        </message>
        <message>
            <source>Or is it “%1”, which is there already?</source>
            <translation>Eller er det “%1”, som findes i forvejen?</translation>
        </message>
        <message>
            <source>Makes a new facility, “%1”.</source>
            <translation>Opretter et nyt botilbud, “%1”.</translation>
        </message>
        <message>
            <source>Makes a new house, “%1” in %2.</source>
            <translation>Opretter en ny enhed, “%1” i %2.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 i %2</translation>
        </message>
        <message>
            <source>name of the dwelling</source>
            <translation>boligens navn</translation>
        </message>
        <message>
            <source>house</source>
            <translation>enhed</translation>
        </message>
        <message>
            <source>dwelling</source>
            <translation>bolig</translation>
        </message>
        <message>
            <source>name</source>
            <translation>navn</translation>
        </message>
        <message>
            <source>initials</source>
            <translation>initialer</translation>
        </message>
        <message>
            <source>what is agreed</source>
            <translation>det aftalte</translation>
        </message>
        <message>
            <source>monitoring hours</source>
            <translation>lyttetider</translation>
        </message>
        <message numerus="yes">
            <source>%n new dwelling(s): %1</source>
            <translation>
                <numerusform>%n ny bolig: %1</numerusform>
                <numerusform>%n nye boliger: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new resident(s): %1</source>
            <translation>
                <numerusform>%n ny beboer: %1</numerusform>
                <numerusform>%n nye beboere: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more change(s)</source>
            <translation>
                <numerusform>%n ændring mere</numerusform>
                <numerusform>%n ændringer mere</numerusform>
            </translation>
        </message>
        <message>
            <source>All that is in the list is so already.</source>
            <translation>Alt i listen er sådan i forvejen.</translation>
        </message>
    </context>
    <context>
        <name>InstallSteps</name>
        <message>
            <source>Is it ready?</source>
            <translation>Er den klar?</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>Gjort: %1</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Nu: %1</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>Space</source>
            <translation>Mellemrum</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Y</source>
            <translation>J</translation>
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
        <name>Legend</name>
        <message>
            <source>sound shelved</source>
            <translation>lyd på hylden</translation>
        </message>
    </context>
    <context>
        <name>LivePanel</name>
        <message>
            <source>Picture of what is heard live</source>
            <translation>Billede af det, der høres direkte</translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) wait. Space takes the next and ends live listening.</source>
            <translation>
                <numerusform>%n hændelse venter. Mellemrum tager den næste og slutter den direkte lytning.</numerusform>
                <numerusform>%n hændelser venter. Mellemrum tager den næste og slutter den direkte lytning.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>A minute more</source>
            <translation>Et minut mere</translation>
        </message>
        <message>
            <source>Listen live</source>
            <translation>Lyt direkte</translation>
        </message>
        <message>
            <source>The alert in %1 still waits for your decision: press Esc twice.</source>
            <translation>Alarmen fra %1 venter stadig på din afgørelse: tryk Esc to gange.</translation>
        </message>
    </context>
    <context>
        <name>LiveReasonsOverlay</name>
        <message>
            <source>Listen live to %1 – why?</source>
            <translation>Lyt direkte til %1 – hvorfor?</translation>
        </message>
        <message>
            <source>The reason for listening live</source>
            <translation>Grunden til at lytte direkte</translation>
        </message>
        <message>
            <source>Listen live</source>
            <translation>Lyt direkte</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) wait. Space takes the next; where a reason is being written, Esc comes first.</source>
            <translation>
                <numerusform>%n hændelse venter. Mellemrum tager den; mens en grund skrives, først Esc.</numerusform>
                <numerusform>%n hændelser venter. Mellemrum tager den næste; mens en grund skrives, først Esc.</numerusform>
            </translation>
        </message>
        <message>
            <source>For 60 s at a time. The light in the dwelling shows that somebody listens. Who, why and how long is put on record.</source>
            <translation>60 s ad gangen. Lyset i boligen viser, at nogen lytter. Hvem, hvorfor og hvor længe bliver noteret.</translation>
        </message>
    </context>
    <context>
        <name>LockView</name>
        <message>
            <source>Locked: nobody has been here for a while</source>
            <translation>Låst: her har ingen været et stykke tid</translation>
        </message>
        <message>
            <source>%1 is still on duty. Alerts ring here and are paged by rule when nobody answers.</source>
            <translation>%1 er stadig på vagt. Hændelser ringer her, og natholdet tilkaldes efter reglerne, når ingen svarer.</translation>
        </message>
        <message>
            <source>%1 is still logged in.</source>
            <translation>%1 er stadig logget ind.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Adgangskode</translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) waiting</source>
            <translation>
                <numerusform>%n hændelse venter</numerusform>
                <numerusform>%n hændelser venter</numerusform>
            </translation>
        </message>
        <message>
            <source>No alert is waiting</source>
            <translation>Ingen hændelser venter</translation>
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
        <message>
            <source>Log in to administer: you are not on duty there</source>
            <translation>Log ind for at administrere: der er du ikke på vagt</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Hvorhen</translation>
        </message>
        <message>
            <source>Night operator</source>
            <translation>Natoperatør</translation>
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
            <translation>Log ud?</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Bliv</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Log ud</translation>
        </message>
        <message>
            <source>What you have taken goes back to the queue. The last operator on duty leaves nothing that waits; after that, alerts page the night watch by rule. At the end of a shift, hand over first.</source>
            <translation>Det, du har taget, går tilbage i køen. Den sidste operatør på vagt efterlader intet, der venter; derefter tilkalder hændelser nattevagten efter reglen. Overdrag først, når vagten er slut.</translation>
        </message>
        <message>
            <source>Page the night watch by rule, and log out</source>
            <translation>Tilkald nattevagten efter reglen, og log ud</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Overdrag</translation>
        </message>
    </context>
    <context>
        <name>LogPage</name>
        <message>
            <source>Is the log whole?</source>
            <translation>Er loggen hel?</translation>
        </message>
        <message>
            <source>Each entry is chained to the one before it, so that nothing can be altered or taken out unseen.</source>
            <translation>Hver linje er lænket til den før, så intet kan ændres eller tages ud, uden at det ses.</translation>
        </message>
        <message>
            <source>Check the chain</source>
            <translation>Efterse kæden</translation>
        </message>
        <message>
            <source>What to look for</source>
            <translation>Hvad skal der ledes efter</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Om</translation>
        </message>
        <message>
            <source>Dwelling</source>
            <translation>Bolig</translation>
        </message>
        <message>
            <source>Resident, wherever they lived</source>
            <translation>Beboer, uanset bolig</translation>
        </message>
        <message>
            <source>Who did it, or was asked to</source>
            <translation>Hvem der gjorde det, eller blev bedt om det</translation>
        </message>
        <message>
            <source>From this day</source>
            <translation>Fra denne dag</translation>
        </message>
        <message>
            <source>To this day</source>
            <translation>Til og med denne dag</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Læs</translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Hold op med at lede</translation>
        </message>
        <message>
            <source>That you read this is itself put in the log.</source>
            <translation>At du læser dette, skrives også i loggen.</translation>
        </message>
        <message>
            <source>No entry fits what you look for.</source>
            <translation>Ingen linje passer på det, du leder efter.</translation>
        </message>
        <message>
            <source>Entries of the log, the newest first</source>
            <translation>Loggens linjer, de nyeste først</translation>
        </message>
        <message>
            <source>Older entries</source>
            <translation>Ældre linjer</translation>
        </message>
        <message>
            <source>Newer entries</source>
            <translation>Nyere linjer</translation>
        </message>
    </context>
    <context>
        <name>LogRow</name>
        <message>
            <source>Number %1</source>
            <translation>Nummer %1</translation>
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
        <name>MonitorTab</name>
        <message>
            <source>The monitor of this dwelling</source>
            <translation>Boligens monitor</translation>
        </message>
        <message>
            <source>None was ever bound.</source>
            <translation>Der har aldrig været nogen.</translation>
        </message>
        <message>
            <source>Retire the monitor …</source>
            <translation>Tag monitoren ud af brug …</translation>
        </message>
        <message>
            <source>Nothing listens here until another is bound. Retire?</source>
            <translation>Intet lytter her, før en anden er tilknyttet. Tag den ud?</translation>
        </message>
        <message>
            <source>Replace it by another</source>
            <translation>Erstat den med en anden</translation>
        </message>
        <message>
            <source>Bind a monitor</source>
            <translation>Tilknyt en monitor</translation>
        </message>
        <message>
            <source>Id, as it stands on the device</source>
            <translation>Id, som det står på apparatet</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Erstat</translation>
        </message>
        <message>
            <source>Bind</source>
            <translation>Tilknyt</translation>
        </message>
        <message>
            <source>A sound of the dwelling has become an alert since it was bound.</source>
            <translation>En lyd i boligen er blevet til en hændelse, siden den blev tilknyttet.</translation>
        </message>
        <message>
            <source>Check it step by step</source>
            <translation>Prøv den trin for trin</translation>
        </message>
        <message>
            <source>Look at the microphone</source>
            <translation>Se til mikrofonen</translation>
        </message>
        <message>
            <source>Each night is held against the fourteen before it, by how quiet its quietest hour was. Look whether something covers the monitor, whether it hangs where it should, and clap once in the dwelling: the clap must come as an alert.</source>
            <translation>Hver nat holdes op mod de fjorten før den: hvor stille var den stilleste time? Se, om noget dækker monitoren, og om den hænger, hvor den skal, og klap én gang i boligen: klappet skal komme som en hændelse.</translation>
        </message>
        <message>
            <source>It is as it should be …</source>
            <translation>Den er, som den skal være …</translation>
        </message>
        <message>
            <source>Its nights until now count no more, and the warning ends. Was it looked at?</source>
            <translation>Dens nætter indtil nu tæller ikke mere, og advarslen slutter. Er der set til den?</translation>
        </message>
    </context>
    <context>
        <name>NewPlace</name>
        <message>
            <source>New in the registry</source>
            <translation>Nyt i registret</translation>
        </message>
        <message>
            <source>Or choose a dwelling at the left.</source>
            <translation>Eller vælg en bolig til venstre.</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Hvad er nyt</translation>
        </message>
        <message>
            <source>Facility</source>
            <translation>Botilbud</translation>
        </message>
        <message>
            <source>House</source>
            <translation>Enhed</translation>
        </message>
        <message>
            <source>Dwelling</source>
            <translation>Bolig</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>Beboer</translation>
        </message>
        <message>
            <source>Belongs to the facility</source>
            <translation>Hører til botilbuddet</translation>
        </message>
        <message>
            <source>Stands in the house</source>
            <translation>Ligger i enheden</translation>
        </message>
        <message>
            <source>Lives in (free dwellings)</source>
            <translation>Bor i (ledige boliger)</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Hører til</translation>
        </message>
        <message>
            <source>Name (only administrators see it)</source>
            <translation>Navn (kun administratorer ser det)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Initials, as operators and night watches see them</source>
            <translation>Initialer, som operatører og nattevagter ser dem</translation>
        </message>
        <message>
            <source>Id: small letters, digits and hyphens; says nothing about a person</source>
            <translation>Id: små bogstaver, cifre og bindestreger; siger intet om en person</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Facilities</source>
            <translation>Botilbud</translation>
        </message>
        <message>
            <source>Houses</source>
            <translation>Enheder</translation>
        </message>
        <message>
            <source>One that is empty can be removed; typed anew above with its id, it is renamed.</source>
            <translation>Er den tom, kan den fjernes; skrevet påny ovenfor med sit id får den nyt navn.</translation>
        </message>
        <message>
            <source>Remove …</source>
            <translation>Fjern …</translation>
        </message>
        <message>
            <source>Remove %1?</source>
            <translation>Fjern %1?</translation>
        </message>
    </context>
    <context>
        <name>NightWatch</name>
        <message numerus="yes">
            <source>%n house(s)</source>
            <translation>
                <numerusform>%n hus</numerusform>
                <numerusform>%n huse</numerusform>
            </translation>
        </message>
        <message>
            <source>on site: %1</source>
            <translation>på stedet: %1</translation>
        </message>
        <message>
            <source>on the way to: %1</source>
            <translation>på vej til: %1</translation>
        </message>
    </context>
    <context>
        <name>NobodyTab</name>
        <message>
            <source>Nobody lives here. Add a resident first: close this dwelling and choose “Resident” under “New in the registry”.</source>
            <translation>Her bor ingen. Tilføj først en beboer: luk denne bolig, og vælg “Beboer” under “Nyt i registret”.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Take back (%1)</source>
            <translation>Fortryd (%1)</translation>
        </message>
    </context>
    <context>
        <name>OverlayPane</name>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
    </context>
    <context>
        <name>PagingSection</name>
        <message>
            <source>How %1 is paged</source>
            <translation>%1 tilkaldes sådan</translation>
        </message>
        <message>
            <source>Also true for %1.</source>
            <translation>Gælder også for %1.</translation>
        </message>
        <message>
            <source>No answer: then the next one, after so many seconds (15 to 300)</source>
            <translation>Intet svar: så den næste, efter så mange sekunder (15 til 300)</translation>
        </message>
        <message>
            <source>Everybody is rung again each so many seconds (15 to 300)</source>
            <translation>Alle kaldes igen hver gang der er gået så mange sekunder (15 til 300)</translation>
        </message>
        <message>
            <source>Answered and not on site: asked again after so many seconds (60 to 1800)</source>
            <translation>Svaret, men ikke på stedet: der spørges igen efter så mange sekunder (60 til 1800)</translation>
        </message>
        <message>
            <source>On site and no outcome: asked after so many seconds (300 to 14400)</source>
            <translation>På stedet uden udfald: der spørges efter så mange sekunder (300 til 14400)</translation>
        </message>
        <message>
            <source>Left empty, the pale number is true.</source>
            <translation>Står feltet tomt, gælder det blege tal.</translation>
        </message>
        <message>
            <source>All who are on duty ring at once, then all substitutes at once</source>
            <translation>Alle på vagt kaldes på én gang, derefter alle afløsere på én gang</translation>
        </message>
        <message>
            <source>Pager system</source>
            <translation>Personsøgeranlæg</translation>
        </message>
        <message>
            <source>Text message</source>
            <translation>Sms</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>Push</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>straks</translation>
        </message>
        <message>
            <source>from the second step</source>
            <translation>fra andet trin</translation>
        </message>
        <message>
            <source>from the third step</source>
            <translation>fra tredje trin</translation>
        </message>
        <message>
            <source>with everybody</source>
            <translation>sammen med alle</translation>
        </message>
        <message>
            <source>The pager page rings always, and an urgent page goes out by everything at once.</source>
            <translation>Kaldesiden ringer altid, og et hastekald går ud ad alle veje på én gang.</translation>
        </message>
        <message>
            <source>Last resort: who is rung again and again when nobody has answered. Nobody chosen: every night watch.</source>
            <translation>Sidste udvej: hvem der kaldes igen og igen, når ingen har svaret. Er ingen valgt: alle nattevagter.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Choose …</source>
            <translation>Vælg …</translation>
        </message>
    </context>
    <context>
        <name>PlaybackBar</name>
        <message>
            <source>Play again</source>
            <translation>Afspil igen</translation>
        </message>
        <message>
            <source>1.5×</source>
            <translation>1,5×</translation>
        </message>
        <message>
            <source>1×</source>
            <translation>1×</translation>
        </message>
        <message>
            <source>Speed %1</source>
            <translation>Hastighed %1</translation>
        </message>
        <message>
            <source>Skip silence</source>
            <translation>Uden stilhed</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Lavere</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Højere</translation>
        </message>
        <message>
            <source>Listen live</source>
            <translation>Lyt direkte</translation>
        </message>
    </context>
    <context>
        <name>PrivacyTab</name>
        <message>
            <source>at most a year from now</source>
            <translation>højst et år frem</translation>
        </message>
        <message>
            <source>not over yet, and at most 31 days after the beginning</source>
            <translation>ikke overstået og højst 31 dage efter begyndelsen</translation>
        </message>
        <message>
            <source>Privacy windows</source>
            <translation>Privatlivsvinduer</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Ingen.</translation>
        </message>
        <message>
            <source>now</source>
            <translation>nu</translation>
        </message>
        <message>
            <source>Without an end for more than a day: is it forgotten?</source>
            <translation>Uden slutning i mere end et døgn: er det glemt?</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Slut</translation>
        </message>
        <message>
            <source>End %1</source>
            <translation>Slut %1</translation>
        </message>
        <message>
            <source>Private from now, until somebody ends it</source>
            <translation>Privat fra nu, til nogen slutter det</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>Én gang</translation>
        </message>
        <message>
            <source>From (empty: now)</source>
            <translation>Fra (tom: nu)</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tilføj</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Hver uge</translation>
        </message>
        <message>
            <source>What is drawn here is private every week, whatever the hours say.</source>
            <translation>Det, der tegnes her, er privat hver uge, uanset lyttetiderne.</translation>
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
        <message>
            <source>Flood: %1 alerts in 10 min. By house:</source>
            <translation>Strøm af hændelser: %1 på 10 min. Efter hus:</translation>
        </message>
        <message>
            <source>Most from: %1</source>
            <translation>Flest fra: %1</translation>
        </message>
        <message>
            <source>Shelve …</source>
            <translation>Læg på hylden …</translation>
        </message>
        <message>
            <source>being closed: %1</source>
            <translation>lukkes: %1</translation>
        </message>
    </context>
    <context>
        <name>QuietPane</name>
        <message>
            <source>The next alert appears here by itself. Press ? to see the keys.</source>
            <translation>Den næste hændelse kommer frem her af sig selv. Tryk ? for at se tasterne.</translation>
        </message>
        <message>
            <source>Begin the drill</source>
            <translation>Begynd øvelsen</translation>
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
        <name>ResidentTab</name>
        <message>
            <source>Resident</source>
            <translation>Beboer</translation>
        </message>
        <message>
            <source>Name (only administrators see it)</source>
            <translation>Navn (kun administratorer ser det)</translation>
        </message>
        <message>
            <source>Initials, as operators and night watches see them</source>
            <translation>Initialer, som operatører og nattevagter ser dem</translation>
        </message>
        <message>
            <source>What is agreed, for operators and night watches</source>
            <translation>Det aftalte, til operatører og nattevagter</translation>
        </message>
        <message>
            <source>Dwelling (another id: moves)</source>
            <translation>Bolig (et andet id: flytter)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Remove the resident …</source>
            <translation>Fjern beboeren …</translation>
        </message>
        <message>
            <source>The microphone closes and the resident leaves the registry. Remove?</source>
            <translation>Mikrofonen lukker, og beboeren slettes af registret. Fjern?</translation>
        </message>
        <message>
            <source>Nobody lives here. The microphone is closed.</source>
            <translation>Her bor ingen. Mikrofonen er lukket.</translation>
        </message>
        <message>
            <source>Remove the dwelling …</source>
            <translation>Fjern boligen …</translation>
        </message>
        <message>
            <source>Remove the dwelling from the registry?</source>
            <translation>Fjern boligen fra registret?</translation>
        </message>
        <message>
            <source>It is the same person: a spelling, or a new name</source>
            <translation>Det er den samme person: en stavefejl eller et nyt navn</translation>
        </message>
        <message>
            <source>Somebody else has moved in? Remove the resident below, then enter the new one: nobody inherits a consent.</source>
            <translation>Er en anden flyttet ind? Fjern beboeren nedenfor, og opret så den nye: ingen arver et samtykke.</translation>
        </message>
    </context>
    <context>
        <name>RoomFileView</name>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Dele</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>Beboer</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Samtykke</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Tider</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privatliv</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Lyde</translation>
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
        <message>
            <source>End privacy</source>
            <translation>Slut privatliv</translation>
        </message>
        <message>
            <source>Private from now</source>
            <translation>Privat fra nu</translation>
        </message>
    </context>
    <context>
        <name>RoomsPage</name>
        <message>
            <source>Find a dwelling or a resident</source>
            <translation>Find en bolig eller en beboer</translation>
        </message>
        <message>
            <source>Dwellings</source>
            <translation>Boliger</translation>
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
        <message>
            <source>Search</source>
            <translation>Søg</translation>
        </message>
    </context>
    <context>
        <name>RosterPage</name>
        <message>
            <source>Houses</source>
            <translation>Enheder</translation>
        </message>
        <message>
            <source>House</source>
            <translation>Enhed</translation>
        </message>
        <message>
            <source>Who is on duty is paged first, in this order, then the substitutes, then everybody. Where the roster names nobody, the fixed order under Staff is paged.</source>
            <translation>De, der har vagt, bliver tilkaldt først i denne rækkefølge, så afløserne og så alle. Hvor vagtplanen ikke nævner nogen, tilkaldes den faste rækkefølge under Personale.</translation>
        </message>
        <message>
            <source>Add a shift</source>
            <translation>Tilføj en vagt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Save for all houses of %1 …</source>
            <translation>Gem for alle huse i %1 …</translation>
        </message>
        <message numerus="yes">
            <source>The rosters of %n other house(s) are replaced by this one. Save?</source>
            <translation>
                <numerusform>Vagtplanen for %n andet hus erstattes af denne. Gem?</numerusform>
                <numerusform>Vagtplanerne for %n andre huse erstattes af denne. Gem?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShelvesOverlay</name>
        <message>
            <source>What disturbs most</source>
            <translation>Det, der forstyrrer mest</translation>
        </message>
        <message>
            <source>No dwelling has raised the same sound twice in the last hour, and nothing is shelved.</source>
            <translation>Ingen bolig har meldt den samme lyd to gange den seneste time, og intet ligger på hylden.</translation>
        </message>
        <message>
            <source>shelved</source>
            <translation>på hylden</translation>
        </message>
        <message>
            <source>Shelve for %1 minutes, because:</source>
            <translation>Læg på hylden i %1 minutter, fordi:</translation>
        </message>
        <message>
            <source>30 min instead</source>
            <translation>30 min i stedet</translation>
        </message>
        <message>
            <source>15 min instead</source>
            <translation>15 min i stedet</translation>
        </message>
        <message>
            <source>Call it out again now</source>
            <translation>Meld den igen nu</translation>
        </message>
        <message>
            <source>A shelf ends by itself and with the last operator. Shouts, impacts, breaking glass, alarm tones, loud sounds and agreed rules still come, and so does every other sound. What came is shown when it ends.</source>
            <translation>Hylden ophører af sig selv og med den sidste operatør. Råb, slag, glas, der går i stykker, alarmtoner, høje lyde og aftalte regler kommer stadig, og det gør enhver anden lyd også. Det, der kom, vises, når den ophører.</translation>
        </message>
    </context>
    <context>
        <name>ShiftPeople</name>
        <message>
            <source>%1 earlier</source>
            <translation>%1 tidligere</translation>
        </message>
        <message>
            <source>%1 later</source>
            <translation>%1 senere</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>Har vagt</translation>
        </message>
        <message>
            <source>As a substitute</source>
            <translation>Som afløser</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Tag ud</translation>
        </message>
        <message>
            <source>Take %1 out</source>
            <translation>Tag %1 ud</translation>
        </message>
    </context>
    <context>
        <name>ShiftSection</name>
        <message>
            <source>Shift %1</source>
            <translation>Vagt %1</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Fra</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>On duty, paged in this order</source>
            <translation>Har vagt, tilkaldes i denne rækkefølge</translation>
        </message>
        <message>
            <source>Substitutes, paged after them</source>
            <translation>Afløsere, tilkaldes efter dem</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>Tilføj %1</translation>
        </message>
        <message>
            <source>Duty manager</source>
            <translation>Vagtleder</translation>
        </message>
        <message>
            <source>Remove the shift</source>
            <translation>Fjern vagten</translation>
        </message>
    </context>
    <context>
        <name>SoundCheckOverlay</name>
        <message>
            <source>Sound of this seat</source>
            <translation>Lyden på denne plads</translation>
        </message>
        <message>
            <source>Signals and sounds come from:</source>
            <translation>Signaler og lyde kommer fra:</translation>
        </message>
        <message>
            <source>Playing …</source>
            <translation>Afspiller …</translation>
        </message>
        <message>
            <source>Play the three signals</source>
            <translation>Afspil de tre signaler</translation>
        </message>
        <message>
            <source>Heard</source>
            <translation>Hørt</translation>
        </message>
        <message>
            <source>Y</source>
            <translation>J</translation>
        </message>
        <message>
            <source>Not heard</source>
            <translation>Ikke hørt</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
    </context>
    <context>
        <name>SoundCheckStrip</name>
        <message>
            <source>Test the sound</source>
            <translation>Prøv lyden</translation>
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
    </context>
    <context>
        <name>SoundsTab</name>
        <message>
            <source>Sensitivity for each sound</source>
            <translation>Følsomhed for hver lyd</translation>
        </message>
        <message>
            <source>off</source>
            <translation>fra</translation>
        </message>
        <message>
            <source>low</source>
            <translation>lav</translation>
        </message>
        <message>
            <source>medium</source>
            <translation>mellem</translation>
        </message>
        <message>
            <source>high</source>
            <translation>høj</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>More sensitive: quieter and less certain sounds raise an alert, too. Off: this sound by itself raises none.</source>
            <translation>Mere følsom: også svagere og mindre sikre lyde melder en hændelse. Fra: denne lyd melder ingen af sig selv.</translation>
        </message>
        <message>
            <source>◆ Nearly all of these meant nothing, and nobody had to help. Suggestion: %1.</source>
            <translation>◆ Næsten alle betød ingenting, og ingen skulle hjælpe. Forslag: %1.</translation>
        </message>
        <message>
            <source>Choose %1</source>
            <translation>Vælg %1</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>Who is paged, house by house</source>
            <translation>Hvem der tilkaldes, enhed for enhed</translation>
        </message>
        <message>
            <source>House</source>
            <translation>Enhed</translation>
        </message>
        <message>
            <source>The first is paged first; who does not answer within %1 s is followed by the next, and then by everybody.</source>
            <translation>Den første tilkaldes først; svarer vedkommende ikke inden %1 s, tilkaldes den næste, og til sidst alle.</translation>
        </message>
        <message>
            <source>Nobody is named: everybody is paged at once.</source>
            <translation>Ingen er nævnt: alle tilkaldes på én gang.</translation>
        </message>
        <message>
            <source>%1 earlier</source>
            <translation>%1 tidligere</translation>
        </message>
        <message>
            <source>%1 later</source>
            <translation>%1 senere</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Tag ud</translation>
        </message>
        <message>
            <source>Take %1 out</source>
            <translation>Tag %1 ud</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>Tilføj %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personale</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ret</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Ret %1</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Fjern %1</translation>
        </message>
        <message>
            <source>Add or change</source>
            <translation>Tilføj eller ret</translation>
        </message>
        <message>
            <source>User name: small letters, digits and hyphens</source>
            <translation>Brugernavn: små bogstaver, cifre og bindestreger</translation>
        </message>
        <message>
            <source>Beside the pager page, which every night watch has, this person is paged by what is written here. Left empty: not by that.</source>
            <translation>Ud over kaldesiden, som alle nattevagter har, bliver denne person kaldt ad de veje, der står her. Tomt felt: ikke ad den vej.</translation>
        </message>
        <message>
            <source>Phone number for text messages</source>
            <translation>Telefonnummer til sms</translation>
        </message>
        <message>
            <source>Call number in the pager system</source>
            <translation>Kaldenummer i personsøgeranlægget</translation>
        </message>
        <message>
            <source>Topic at the push server</source>
            <translation>Emne hos push-serveren</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initialer</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Night operator</source>
            <translation>Natoperatør</translation>
        </message>
        <message>
            <source>Night watch</source>
            <translation>Nattevagt</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>Revisor</translation>
        </message>
        <message>
            <source>The password is made with natlyt-provision, not here.</source>
            <translation>Adgangskoden laves med natlyt-provision, ikke her.</translation>
        </message>
        <message>
            <source>%1 can then do nothing here any more. The broker keeps the password until it is taken away on the server: natlyt-provision revoke %2. Remove?</source>
            <translation>%1 kan så ikke gøre noget her længere. Adgangskoden gælder hos brokeren, til den bliver fjernet på serveren: natlyt-provision revoke %2. Fjern?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
    </context>
    <context>
        <name>TonightPage</name>
        <message>
            <source>Tonight</source>
            <translation>I nat</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>lytter</translation>
        </message>
        <message>
            <source>private</source>
            <translation>privat</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>lukket</translation>
        </message>
        <message>
            <source>Which dwellings</source>
            <translation>Hvilke boliger</translation>
        </message>
        <message>
            <source>All (%1)</source>
            <translation>Alle (%1)</translation>
        </message>
        <message>
            <source>Closed for a reason to look at (%1)</source>
            <translation>Lukket af en grund, der skal ses på (%1)</translation>
        </message>
        <message>
            <source>No microphone is closed for a reason to look at.</source>
            <translation>Ingen mikrofon er lukket af en grund, der skal ses på.</translation>
        </message>
        <message numerus="yes">
            <source>No monitor is bound in %n dwelling(s) with a resident: see To do.</source>
            <translation>
                <numerusform>Ingen monitor er tilknyttet i %n bolig med beboer: se At gøre.</numerusform>
                <numerusform>Ingen monitor er tilknyttet i %n boliger med beboere: se At gøre.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WardOverlay</name>
        <message>
            <source>Room, resident or house</source>
            <translation>Bolig, beboer eller hus</translation>
        </message>
        <message>
            <source>✓ Not listening, and why</source>
            <translation>✓ Lytter ikke, og hvorfor</translation>
        </message>
        <message>
            <source>Not listening, and why</source>
            <translation>Lytter ikke, og hvorfor</translation>
        </message>
        <message>
            <source>All houses</source>
            <translation>Alle huse</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Type to search. ↑ ↓ choose, Enter opens. A click on a house shows it alone. Space takes the next alert.</source>
            <translation>Skriv for at søge. ↑ ↓ vælger, Enter åbner. Et klik på et hus viser det alene. Mellemrum tager den næste hændelse.</translation>
        </message>
        <message>
            <source>Technical faults: %1</source>
            <translation>Tekniske fejl: %1</translation>
        </message>
        <message>
            <source>Technical faults</source>
            <translation>Tekniske fejl</translation>
        </message>
    </context>
    <context>
        <name>WeekEditor</name>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>15 min longer</source>
            <translation>15 min længere</translation>
        </message>
        <message>
            <source>15 min shorter</source>
            <translation>15 min kortere</translation>
        </message>
        <message>
            <source>The same every night</source>
            <translation>Det samme hver nat</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Som det var</translation>
        </message>
    </context>
    <context>
        <name>WeekGrid</name>
        <message>
            <source>Draw with the pointer or a finger. By keys: arrows move, Enter takes hold or draws, Shift with arrows stretches, Delete removes.</source>
            <translation>Tegn med markøren eller en finger. Med taster: pilene flytter, Enter tager fat eller tegner, Skift med pile strækker, Delete fjerner.</translation>
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
            <source>Everyday sound</source>
            <translation>Hverdagslyd</translation>
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
        <message numerus="yes">
            <source>shelved: %1 until %2 (%3), %n came</source>
            <translation>
                <numerusform>på hylden: %1 til %2 (%3), %n er kommet</numerusform>
                <numerusform>på hylden: %1 til %2 (%3), %n er kommet</numerusform>
            </translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Privat</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 t</translation>
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
            <translation>ingen har vagt %1–%2</translation>
        </message>
        <message>
            <source>the microphone has power although it is switched off: have it unplugged</source>
            <translation>mikrofonen har strøm, selv om den er slukket: få stikket taget ud</translation>
        </message>
        <message>
            <source>the microphone hears less than in the nights before: is it covered or loose?</source>
            <translation>mikrofonen hører mindre end nætterne før: er den dækket eller løs?</translation>
        </message>
        <message>
            <source>the microphone hears more noise than in the nights before: what stands beside it?</source>
            <translation>mikrofonen hører mere støj end nætterne før: hvad står ved siden af den?</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::ConsoleApp</name>
        <message>
            <source>The drill was broken off: what you see now is real.</source>
            <translation>Øvelsen blev afbrudt: det, du ser nu, er virkeligt.</translation>
        </message>
        <message>
            <source>What you decided can be taken back for some seconds yet: then a drill can begin.</source>
            <translation>Det, du besluttede, kan fortrydes nogle sekunder endnu. Derefter kan en øvelse begynde.</translation>
        </message>
        <message>
            <source>A drill begins only while nothing waits and the connection is whole.</source>
            <translation>En øvelse begynder kun, når intet venter, og forbindelsen er hel.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::Drill</name>
        <message>
            <source>DRILL</source>
            <translation>ØVELSE</translation>
        </message>
        <message>
            <source>Drill house</source>
            <translation>Øvehuset</translation>
        </message>
        <message>
            <source>D.R.</source>
            <translation>Ø.V.</translation>
        </message>
        <message>
            <source>Made up for the drill: knocks on the wall when dreaming, wait 2 min.</source>
            <translation>Opdigtet til øvelsen: banker på væggen i drømme, vent 2 min.</translation>
        </message>
        <message>
            <source>That was another key; the alert is back. Space takes it. </source>
            <translation>Det var en anden tast; hændelsen er tilbage. Mellemrum tager den. </translation>
        </message>
        <message>
            <source>An alert waits at the left. Take it and listen: Space.</source>
            <translation>En hændelse venter til venstre. Tag den og lyt: Mellemrum.</translation>
        </message>
        <message>
            <source>You hear it and see what was heard. Play it again: R.</source>
            <translation>Du hører den og ser, hvad der blev hørt. Afspil den igen: R.</translation>
        </message>
        <message>
            <source>It is a television. Close it: 1, then choose the reason. For 5 s, U would take it back.</source>
            <translation>Det er et fjernsyn. Luk den: 1, og vælg så grunden. I 5 s kan U fortryde.</translation>
        </message>
        <message>
            <source>Somebody coughs. Take it with Space, and keep watching: 2. It comes back by itself.</source>
            <translation>Nogen hoster. Tag den med Mellemrum, og hold øje: 2. Den kommer igen af sig selv.</translation>
        </message>
        <message>
            <source>Somebody shouts. Take it with Space, and page the night watch: P. Follow below how they go there.</source>
            <translation>Nogen råber. Tag den med Mellemrum, og tilkald nattevagten: P. Følg nedenfor, hvordan de går derhen.</translation>
        </message>
        <message>
            <source>A resident asks for privacy. Open a dwelling: B. Begin privacy there: V.</source>
            <translation>En beboer beder om privatliv. Åbn en bolig: B. Begynd privatliv der: V.</translation>
        </message>
        <message>
            <source>The microphone is closed. The visit is over: end the privacy with V.</source>
            <translation>Mikrofonen er lukket. Besøget er slut: afslut privatlivet med V.</translation>
        </message>
        <message>
            <source>Done: these are the keys of every night. F4 ends the drill.</source>
            <translation>Færdig: det er hver nats taster. F4 slutter øvelsen.</translation>
        </message>
        <message>
            <source>take an alert</source>
            <translation>tag en hændelse</translation>
        </message>
        <message>
            <source>play it again</source>
            <translation>afspil igen</translation>
        </message>
        <message>
            <source>not relevant</source>
            <translation>ikke relevant</translation>
        </message>
        <message>
            <source>watch</source>
            <translation>hold øje</translation>
        </message>
        <message>
            <source>page</source>
            <translation>tilkald</translation>
        </message>
        <message>
            <source>begin privacy</source>
            <translation>begynd privatliv</translation>
        </message>
        <message>
            <source>end privacy</source>
            <translation>afslut privatliv</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 af %2</translation>
        </message>
        <message>
            <source>%1: %2 s</source>
            <translation>%1: %2 s</translation>
        </message>
        <message>
            <source>Every key at once the right one.</source>
            <translation>Alle taster rigtige første gang.</translation>
        </message>
        <message numerus="yes">
            <source>%n other key(s) on the way.</source>
            <translation>
                <numerusform>%n anden tast undervejs.</numerusform>
                <numerusform>%n andre taster undervejs.</numerusform>
            </translation>
        </message>
        <message>
            <source>It took more than five minutes: do it once more before your first night.</source>
            <translation>Det tog mere end fem minutter: gør det en gang til før din første nat.</translation>
        </message>
        <message>
            <source>The station has noted that you have gone through it.</source>
            <translation>Stationen har noteret, at du har gennemført den.</translation>
        </message>
        <message>
            <source>The station could not note it: go through it once more later.</source>
            <translation>Stationen kunne ikke notere det: gennemfør den igen senere.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::FaultPanel</name>
        <message>
            <source>You look after it; that is on record.</source>
            <translation>Du ser på det; det er noteret.</translation>
        </message>
        <message>
            <source>Put off, and on record. It comes back by itself, and at once if it gets worse.</source>
            <translation>Udsat og noteret. Den kommer igen af sig selv, og straks hvis det bliver værre.</translation>
        </message>
        <message>
            <source>It is told of again from now on.</source>
            <translation>Der mindes om den igen fra nu af.</translation>
        </message>
        <message>
            <source>This is mended already.</source>
            <translation>Det er allerede rettet.</translation>
        </message>
        <message>
            <source>The station did not do it. Nothing has changed.</source>
            <translation>Stationen gjorde det ikke. Intet er ændret.</translation>
        </message>
        <message>
            <source>The station did not answer. Take it that nothing has changed; look again in a moment.</source>
            <translation>Stationen svarede ikke. Regn med, at intet er ændret, og se igen om lidt.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::FaultsModel</name>
        <message>
            <source>Out of order: %1 (technical: %2)</source>
            <translation>Ude af drift: %1 (teknisk: %2)</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>1 time</translation>
        </message>
        <message>
            <source>8 hours</source>
            <translation>8 timer</translation>
        </message>
        <message>
            <source>until 08:00</source>
            <translation>til kl. 08.00</translation>
        </message>
        <message>
            <source>until tomorrow 08:00</source>
            <translation>til i morgen kl. 08.00</translation>
        </message>
        <message>
            <source>The log was altered: %1</source>
            <translation>Loggen er blevet ændret: %1</translation>
        </message>
        <message>
            <source>Compare the log with a backup. It cannot be mended here; find out who had the disk.</source>
            <translation>Sammenlign loggen med en sikkerhedskopi. Den kan ikke rettes her; find ud af, hvem der havde disken.</translation>
        </message>
        <message>
            <source>Out of order: %1</source>
            <translation>Ude af drift: %1</translation>
        </message>
        <message>
            <source>%1: the certificate ends on %2</source>
            <translation>%1: certifikatet udløber %2</translation>
        </message>
        <message>
            <source>%1: no telephone of those on duty is connected</source>
            <translation>%1: ingen telefon hos dem på vagt er forbundet</translation>
        </message>
        <message>
            <source>%1: nobody is on duty %2</source>
            <translation>%1: ingen har vagt %2</translation>
        </message>
        <message>
            <source>Open the enrolment desk on the server for some hours (natlyt-provision enrol): monitors then get later ones by themselves. What is still named here after that must be renewed by hand.</source>
            <translation>Åbn tilmeldingen på serveren i nogle timer (natlyt-provision enrol): Så får monitorerne selv nye. Det, der stadig nævnes her bagefter, skal fornyes i hånden.</translation>
        </message>
        <message>
            <source>Telephone whoever is on duty there: the pager page must be open on their phone. Or an administrator writes a phone number or a call number for them under Staff.</source>
            <translation>Ring til den, der har vagt der: kaldesiden skal være åben på telefonen. Eller en administrator skriver et telefonnummer eller et kaldenummer for dem under Personale.</translation>
        </message>
        <message>
            <source>An administrator names somebody under Roster before the night begins.</source>
            <translation>En administrator sætter nogen på under Vagtplan, før natten begynder.</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n døgn</numerusform>
                <numerusform>%n døgn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n timer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minut</numerusform>
                <numerusform>%n minutter</numerusform>
            </translation>
        </message>
        <message>
            <source>since %1, for %2</source>
            <translation>siden %1, i %2</translation>
        </message>
        <message>
            <source>The newest drill of the chain did not come through: %1</source>
            <translation>Den seneste øvelse gennem kæden kom ikke igennem: %1</translation>
        </message>
        <message>
            <source>A microphone does not hear as in the nights before: %1</source>
            <translation>En mikrofon hører ikke som i nætterne før: %1</translation>
        </message>
        <message>
            <source>Mend what was not passed, and begin a drill from that dwelling: one that comes through ends this.</source>
            <translation>Ret det, der ikke blev passeret, og begynd en øvelse fra den bolig: en, der kommer igennem, afslutter dette.</translation>
        </message>
        <message>
            <source>Somebody must look whether it is covered or loose, and say so at the dwelling&apos;s monitor in the administration.</source>
            <translation>Nogen skal se efter, om den er dækket til eller løs, og sige det ved boligens monitor i administrationen.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::HandoverPage</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>og %n mere</numerusform>
                <numerusform>og %n mere</numerusform>
            </translation>
        </message>
        <message>
            <source>The station puts it together …</source>
            <translation>Stationen samler det …</translation>
        </message>
        <message>
            <source>%1 handed over at %2:</source>
            <translation>%1 overdrog kl. %2:</translation>
        </message>
        <message>
            <source>As it stands at %1:</source>
            <translation>Sådan står det kl. %1:</translation>
        </message>
        <message>
            <source>Signing …</source>
            <translation>Skriver under …</translation>
        </message>
        <message>
            <source>Signed by you. Now the next operator logs in, reads it and signs it.</source>
            <translation>Du har skrevet under. Nu logger den næste operatør ind, læser det og skriver under.</translation>
        </message>
        <message>
            <source>Signed by both. The night is yours.</source>
            <translation>Begge har skrevet under. Natten er din.</translation>
        </message>
        <message>
            <source>The station did not confirm it; nothing is signed. Close the page and open it again.</source>
            <translation>Stationen bekræftede det ikke; intet er skrevet under. Luk siden, og åbn den igen.</translation>
        </message>
        <message>
            <source>again at %1</source>
            <translation>igen kl. %1</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>siden %1</translation>
        </message>
        <message>
            <source>raised at %1</source>
            <translation>rejst kl. %1</translation>
        </message>
        <message>
            <source>called, and nobody has answered yet</source>
            <translation>kaldt, og ingen har svaret endnu</translation>
        </message>
        <message>
            <source>%1 listens</source>
            <translation>%1 lytter</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>til %1</translation>
        </message>
        <message numerus="yes">
            <source>%1, until %2, %n came</source>
            <translation>
                <numerusform>%1, til %2, %n er kommet</numerusform>
                <numerusform>%1, til %2, %n er kommet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) in 12 hours</source>
            <translation>
                <numerusform>%n hændelse på 12 timer</numerusform>
                <numerusform>%n hændelser på 12 timer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1; usual are %2, of %n night(s)</source>
            <translation>
                <numerusform>%1; normalt er %2, set over %n nat</numerusform>
                <numerusform>%1; normalt er %2, set over %n nætter</numerusform>
            </translation>
        </message>
        <message>
            <source>%1; what is usual is not known yet</source>
            <translation>%1; hvad der er normalt, vides ikke endnu</translation>
        </message>
        <message>
            <source>%1 closed by an operator, %2 paged, of these %3 by rule</source>
            <translation>%1 lukket af en operatør, %2 tilkaldt, heraf %3 efter reglen</translation>
        </message>
        <message>
            <source>Outcomes: %1 helped, %2 false alarm, %3 hospital, %4 other</source>
            <translation>Udfald: %1 hjulpet, %2 falsk alarm, %3 hospital, %4 andet</translation>
        </message>
        <message numerus="yes">
            <source>%n sound(s) came while shelved</source>
            <translation>
                <numerusform>%n lyd kom, mens den lå på hylden</numerusform>
                <numerusform>%n lyde kom, mens de lå på hylden</numerusform>
            </translation>
        </message>
        <message>
            <source>Unusual: %1, %2 alerts, usually %3</source>
            <translation>Usædvanligt: %1, %2 hændelser, normalt %3</translation>
        </message>
        <message>
            <source>Waiting for an operator</source>
            <translation>Venter på en operatør</translation>
        </message>
        <message>
            <source>Watched</source>
            <translation>Holdes øje med</translation>
        </message>
        <message>
            <source>With the night watch</source>
            <translation>Hos nattevagten</translation>
        </message>
        <message>
            <source>Not heard</source>
            <translation>Høres ikke</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Privat</translation>
        </message>
        <message>
            <source>Shelved</source>
            <translation>På hylden</translation>
        </message>
        <message>
            <source>Tonight</source>
            <translation>I nat</translation>
        </message>
        <message>
            <source>On duty without having done the drill (F4) in the last year</source>
            <translation>På vagt uden at have gennemført øvelsen (F4) det seneste år</translation>
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
        <message>
            <source>silent microphone</source>
            <translation>tavs mikrofon</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::InstallGuide</name>
        <message>
            <source>The monitor is online</source>
            <translation>Monitoren er på nettet</translation>
        </message>
        <message>
            <source>It listens, and its light is on</source>
            <translation>Den lytter, og dens lys er tændt</translation>
        </message>
        <message>
            <source>The slider closes the microphone and opens it again</source>
            <translation>Skydeknappen lukker mikrofonen og åbner den igen</translation>
        </message>
        <message>
            <source>A clap is heard</source>
            <translation>Et klap bliver hørt</translation>
        </message>
        <message>
            <source>Ready. The clap became an alert that the night operator hears and closes.</source>
            <translation>Klar. Klappet blev til en hændelse, som natoperatøren hører og lukker.</translation>
        </message>
        <message>
            <source>Give it power and network. Its light blinks white while it waits, and red when it is refused: then it is another dwelling&apos;s label.</source>
            <translation>Giv den strøm og netværk. Dens lys blinker hvidt, mens den venter, og rødt, hvis den bliver afvist: Så er det en anden boligs mærkat.</translation>
        </message>
        <message>
            <source>The amber light must be out. Now push the slider back to LYT: the amber light must come on again.</source>
            <translation>Det orange lys skal være slukket. Skub nu knappen tilbage til LYT: det orange lys skal tænde igen.</translation>
        </message>
        <message>
            <source>Is the amber light on? Then push the slider to PRIVAT: it must go out.</source>
            <translation>Lyser det orange lys? Skub så knappen til PRIVAT: Lyset skal slukke.</translation>
        </message>
        <message>
            <source>An alert is open in this dwelling. The night operator must close it first, so that the clap can be told from it.</source>
            <translation>Der er en åben hændelse i denne bolig. Natoperatøren skal lukke den først, så klappet kan kendes fra den.</translation>
        </message>
        <message>
            <source>Clap once, loudly, at the bed. The night operator is alerted, too.</source>
            <translation>Klap én gang, højt, ved sengen. Natoperatøren får det også at høre.</translation>
        </message>
        <message>
            <source>The microphone is switched off in the room. Push the slider to LYT.</source>
            <translation>Mikrofonen er slukket i boligen. Skub knappen til LYT.</translation>
        </message>
        <message>
            <source>It is outside its hours now. Under Hours, let it listen now, and take that away after the test.</source>
            <translation>Det er uden for dens tider nu. Lad den lytte nu under Tider, og fjern det igen efter prøven.</translation>
        </message>
        <message>
            <source>There is no consent, so it may not listen. Record one under Consent first.</source>
            <translation>Der er intet samtykke, så den må ikke lytte. Registrer først et under Samtykke.</translation>
        </message>
        <message>
            <source>Waiting for it to listen.</source>
            <translation>Venter på, at den lytter.</translation>
        </message>
        <message>
            <source>It does not listen: %1.</source>
            <translation>Den lytter ikke: %1.</translation>
        </message>
        <message>
            <source>Do not use this monitor: its microphone has power although it is switched off. Unplug it, and have its board replaced.</source>
            <translation>Brug ikke denne monitor: Dens mikrofon har strøm, selv om den er slukket. Tag stikket ud, og få dens printkort skiftet.</translation>
        </message>
        <message>
            <source>Ready. The clap became an alert. No operator is on duty, so the night watch is paged: tell them that it was you.</source>
            <translation>Klar. Klappet blev en hændelse. Ingen natoperatør er på vagt, så nattevagten tilkaldes: sig til dem, at det var dig.</translation>
        </message>
        <message>
            <source>No operator is on duty: a clap pages the night watch. Tell them first; then clap once, loudly, at the bed.</source>
            <translation>Ingen natoperatør er på vagt: et klap tilkalder nattevagten. Sig det til dem først; klap så én gang, højt, ved sengen.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::LiveListening</name>
        <message>
            <source>The consent for this dwelling does not allow live listening.</source>
            <translation>Samtykket for denne bolig tillader ikke direkte lytning.</translation>
        </message>
        <message>
            <source>The dwelling is private: nobody may listen there now.</source>
            <translation>Boligen er privat: ingen må lytte der nu.</translation>
        </message>
        <message>
            <source>The microphone is closed now, as planned: nobody can listen live.</source>
            <translation>Mikrofonen er lukket nu, som planlagt: ingen kan lytte direkte.</translation>
        </message>
        <message>
            <source>The monitor is not heard from: nobody can listen live.</source>
            <translation>Monitoren melder sig ikke: ingen kan lytte direkte.</translation>
        </message>
        <message>
            <source>The monitor has a fault and hears nothing: nobody can listen live.</source>
            <translation>Monitoren har en fejl og hører intet: ingen kan lytte direkte.</translation>
        </message>
        <message>
            <source>Somebody is listening live there now. Try again when they have ended.</source>
            <translation>Nogen lytter direkte der nu. Prøv igen, når de er færdige.</translation>
        </message>
        <message>
            <source>%1 is listening live there now. Try again when they have ended.</source>
            <translation>%1 lytter direkte der nu. Prøv igen, når vedkommende er færdig.</translation>
        </message>
        <message>
            <source>The station could not begin live listening. Try again, or page the night watch.</source>
            <translation>Stationen kunne ikke begynde direkte lytning. Prøv igen, eller tilkald nattevagten.</translation>
        </message>
        <message>
            <source>The station took you as gone. Try again in a moment.</source>
            <translation>Stationen troede, du var gået. Prøv igen om et øjeblik.</translation>
        </message>
        <message>
            <source>No connection: live listening was not asked for.</source>
            <translation>Ingen forbindelse: der blev ikke bedt om direkte lytning.</translation>
        </message>
        <message>
            <source>The station did not answer within 5 s. Nobody listens; try again.</source>
            <translation>Stationen svarede ikke inden for 5 s. Ingen lytter; prøv igen.</translation>
        </message>
        <message>
            <source>The connection to the station was lost.</source>
            <translation>Forbindelsen til stationen gik tabt.</translation>
        </message>
        <message>
            <source>The console was locked.</source>
            <translation>Konsollen blev låst.</translation>
        </message>
        <message>
            <source>To hear whether it has become quiet again</source>
            <translation>For at høre, om der er blevet ro igen</translation>
        </message>
        <message>
            <source>The alert&apos;s sound was unclear or cut off</source>
            <translation>Hændelsens lyd var utydelig eller afbrudt</translation>
        </message>
        <message>
            <source>The night watch has asked for it</source>
            <translation>Nattevagten har bedt om det</translation>
        </message>
        <message>
            <source>The resident is ill tonight</source>
            <translation>Beboeren er syg i nat</translation>
        </message>
        <message>
            <source>Asking the station to listen live …</source>
            <translation>Beder stationen om at lytte direkte …</translation>
        </message>
        <message>
            <source>Listening live, %1 s left. Asking for another minute …</source>
            <translation>Lytter direkte, %1 s tilbage. Beder om et minut mere …</translation>
        </message>
        <message>
            <source>Listening live, %1 s left.</source>
            <translation>Lytter direkte, %1 s tilbage.</translation>
        </message>
        <message>
            <source>Live listening has ended.</source>
            <translation>Den direkte lytning er slut.</translation>
        </message>
        <message>
            <source>Another reason, in your own words</source>
            <translation>En anden grund, med egne ord</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::NightHistory</name>
        <message>
            <source>loud sound</source>
            <translation>høj lyd</translation>
        </message>
        <message numerus="yes">
            <source>%n sound(s)</source>
            <translation>
                <numerusform>%n lyd</numerusform>
                <numerusform>%n lyde</numerusform>
            </translation>
        </message>
        <message>
            <source>Being read …</source>
            <translation>Hentes …</translation>
        </message>
        <message>
            <source>Nothing else tonight.</source>
            <translation>Intet andet i nat.</translation>
        </message>
        <message>
            <source>The station could not tell it now.</source>
            <translation>Stationen kunne ikke oplyse det nu.</translation>
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
            <source>Doubtful sounds go on (%1): meanwhile only clearer ones become an alert.</source>
            <translation>Tvivlsomme lyde bliver ved (%1): imens bliver kun tydeligere til en hændelse.</translation>
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
        <name>natlyt::console::RosterOffice</name>
        <message>
            <source>Nobody on duty %1</source>
            <translation>Ingen har vagt %1</translation>
        </message>
        <message>
            <source>Somebody is on duty whenever the house is listened to</source>
            <translation>Der er nogen på vagt, hver gang der lyttes i enheden</translation>
        </message>
        <message>
            <source>No roster: paged in the fixed order</source>
            <translation>Ingen vagtplan: tilkaldes i den faste rækkefølge</translation>
        </message>
        <message>
            <source>Choose at least one day.</source>
            <translation>Vælg mindst én dag.</translation>
        </message>
        <message>
            <source>Write both times like 22:00.</source>
            <translation>Skriv begge tider som 22:00.</translation>
        </message>
        <message>
            <source>Somebody must be on duty. Substitutes come after them.</source>
            <translation>Nogen skal have vagt. Afløsere kommer efter dem.</translation>
        </message>
        <message>
            <source>The station did not take this shift: somebody in it has left, or stands there twice.</source>
            <translation>Stationen tog ikke imod denne vagt: en i den er ikke længere ansat eller står der to gange.</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ingen</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::SeatLock</name>
        <message>
            <source>This is not the password of who logged in. Try again.</source>
            <translation>Det er ikke adgangskoden til den, der loggede ind. Prøv igen.</translation>
        </message>
        <message>
            <source>Too many wrong passwords: wait a moment. Alerts are paged to the night watch meanwhile.</source>
            <translation>For mange forkerte adgangskoder: vent lidt. Hændelser tilkalder natholdet imens.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::Session</name>
        <message>
            <source>Type both user name and password.</source>
            <translation>Skriv både brugernavn og adgangskode.</translation>
        </message>
        <message>
            <source>The user name or the password is wrong. Try again; after five wrong ones, wait a minute first.</source>
            <translation>Brugernavn eller adgangskode er forkert. Prøv igen; efter fem forkerte, vent et minut først.</translation>
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
            <source>This user is told nothing of the dwellings: the password was made for another role. You are off duty, and alerts are paged. Ask the administrator.</source>
            <translation>Denne bruger får intet at vide om boligerne: adgangskoden er lavet til en anden rolle. Du er taget af vagten, og nattevagten bliver tilkaldt ved hændelser. Spørg administratoren.</translation>
        </message>
        <message>
            <source>The ward&apos;s station does not answer. Trying again …</source>
            <translation>Afdelingens station svarer ikke. Prøver igen …</translation>
        </message>
        <message>
            <source>This console is not set up correctly: %1</source>
            <translation>Denne konsol er ikke sat rigtigt op: %1</translation>
        </message>
        <message>
            <source>This user may not see the administration. Ask an administrator.</source>
            <translation>Denne bruger må ikke se administrationen. Spørg en administrator.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::SoundCheck</name>
        <message>
            <source>As the computer chooses</source>
            <translation>Som computeren vælger</translation>
        </message>
        <message>
            <source>The one chosen before is not there now</source>
            <translation>Den tidligere valgte er der ikke nu</translation>
        </message>
        <message>
            <source>There is no sound output. Plug one in or choose another.</source>
            <translation>Der er ingen lydudgang. Tilslut en, eller vælg en anden.</translation>
        </message>
        <message>
            <source>This computer may write what you hear to its swap file: tell the administrator that its limit of locked memory (ulimit -l) is too low. The sound itself can be tested all the same, on “%1”.</source>
            <translation>Computeren kan komme til at skrive det, du hører, i sin swapfil: sig til administratoren, at grænsen for låst hukommelse (ulimit -l) er for lav. Selve lyden kan prøves alligevel, på “%1”.</translation>
        </message>
        <message>
            <source>Test the sound before the night begins: three signals on “%1”.</source>
            <translation>Prøv lyden, før natten begynder: tre signaler på “%1”.</translation>
        </message>
        <message>
            <source>Urgent, then medium, then low …</source>
            <translation>Høj, så mellem, så lav prioritet …</translation>
        </message>
        <message>
            <source>Did you hear all three?</source>
            <translation>Hørte du alle tre?</translation>
        </message>
        <message>
            <source>Heard on “%1”.</source>
            <translation>Hørt på “%1”.</translation>
        </message>
        <message>
            <source>Not heard. Turn it up or choose another output, then test again.</source>
            <translation>Ikke hørt. Skru op, eller vælg en anden udgang, og prøv igen.</translation>
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
        <message>
            <source>The sound has been wiped: it may not be heard any more, for privacy or for want of consent.</source>
            <translation>Lyden er slettet: den må ikke høres længere, fordi boligen er privat, eller samtykket ikke dækker det.</translation>
        </message>
        <message>
            <source>Waiting for the first sound from the monitor …</source>
            <translation>Venter på den første lyd fra monitoren …</translation>
        </message>
        <message>
            <source>No more sound comes from the monitor just now.</source>
            <translation>Der kommer ikke mere lyd fra monitoren lige nu.</translation>
        </message>
        <message>
            <source>This sound was not sealed for this console: it cannot be heard here.</source>
            <translation>Denne lyd var ikke forseglet til denne konsol: den kan ikke høres her.</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::TriageCard</name>
        <message>
            <source>This dwelling is no longer in the ward&apos;s list; the alert is still open</source>
            <translation>Denne bolig er ikke længere på listen; hændelsen er stadig åben</translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::WardBrowser</name>
        <message numerus="yes">
            <source>%n dwelling(s) found</source>
            <translation>
                <numerusform>%n bolig fundet</numerusform>
                <numerusform>%n boliger fundet</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything listens.</source>
            <translation>Alle lytter.</translation>
        </message>
        <message numerus="yes">
            <source>%n dwelling(s) do not listen</source>
            <translation>
                <numerusform>%n bolig lytter ikke</numerusform>
                <numerusform>%n boliger lytter ikke</numerusform>
            </translation>
        </message>
        <message>
            <source>all as planned</source>
            <translation>alt som planlagt</translation>
        </message>
        <message numerus="yes">
            <source>%n should</source>
            <translation>
                <numerusform>%n burde</numerusform>
                <numerusform>%n burde</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>natlyt::console::WarningsModel</name>
        <message>
            <source>Out of order: %1.</source>
            <translation>Ude af drift: %1.</translation>
        </message>
        <message>
            <source>Pages go out by the other ways. Telephone if nobody acknowledges.</source>
            <translation>Tilkald går ad de andre veje. Ring, hvis ingen kvitterer.</translation>
        </message>
        <message>
            <source>Who is called now is not reached, and who has the page does not answer: %1.</source>
            <translation>Den, der kaldes nu, er ikke nået, og den, der har beskeden, svarer ikke: %1.</translation>
        </message>
        <message>
            <source>connection lost</source>
            <translation>forbindelsen tabt</translation>
        </message>
        <message>
            <source>station down</source>
            <translation>stationen nede</translation>
        </message>
        <message>
            <source>station silent</source>
            <translation>stationen tavs</translation>
        </message>
        <message>
            <source>a part of the chain down</source>
            <translation>en del af kæden nede</translation>
        </message>
        <message>
            <source>page not received</source>
            <translation>tilkald ikke modtaget</translation>
        </message>
        <message>
            <source>alert stuck</source>
            <translation>hændelse sidder fast</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>ingen lyd</translation>
        </message>
        <message>
            <source>alerts differ</source>
            <translation>hændelser stemmer ikke</translation>
        </message>
        <message>
            <source>dwellings not heard</source>
            <translation>boliger høres ikke</translation>
        </message>
        <message>
            <source>wrong passwords</source>
            <translation>forkerte adgangskoder</translation>
        </message>
        <message>
            <source>certificate ends soon</source>
            <translation>certifikat udløber snart</translation>
        </message>
        <message>
            <source>handover to sign</source>
            <translation>overdragelse mangler underskrift</translation>
        </message>
        <message>
            <source>nobody on duty</source>
            <translation>ingen på vagt</translation>
        </message>
        <message>
            <source>no telephone connected</source>
            <translation>ingen telefon forbundet</translation>
        </message>
        <message>
            <source>microphone in doubt</source>
            <translation>tvivl om en mikrofon</translation>
        </message>
        <message>
            <source>drill of the chain failed</source>
            <translation>øvelse gennem kæden mislykket</translation>
        </message>
        <message>
            <source>clock differs</source>
            <translation>uret går forkert</translation>
        </message>
        <message>
            <source>time zone unknown</source>
            <translation>ukendt tidszone</translation>
        </message>
        <message>
            <source>sound turned down</source>
            <translation>lyden skruet ned</translation>
        </message>
        <message numerus="yes">
            <source>and %n more warning(s): %1</source>
            <translation>
                <numerusform>og %n advarsel mere: %1</numerusform>
                <numerusform>og %n advarsler mere: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more warning(s)</source>
            <translation>
                <numerusform>og %n advarsel mere</numerusform>
                <numerusform>og %n advarsler mere</numerusform>
            </translation>
        </message>
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
            <source>Pages may arrive late. Telephone if nobody acknowledges.</source>
            <translation>Tilkald kan komme sent frem. Ring, hvis ingen kvitterer.</translation>
        </message>
        <message>
            <source>A certificate ends soon: %1.</source>
            <translation>Et certifikat udløber snart: %1.</translation>
        </message>
        <message>
            <source>Tell the administrator: without a new one the connection ends on that day.</source>
            <translation>Sig det til administratoren: uden et nyt ophører forbindelsen den dag.</translation>
        </message>
        <message>
            <source>Many wrong passwords were tried: %1.</source>
            <translation>Der er prøvet mange forkerte adgangskoder: %1.</translation>
        </message>
        <message>
            <source>Tell the administrator, unless it was you.</source>
            <translation>Sig det til administratoren, medmindre det var dig.</translation>
        </message>
        <message>
            <source>No telephone of the night watch on duty is connected: %1.</source>
            <translation>Ingen telefon hos nattevagten på vagt er forbundet: %1.</translation>
        </message>
        <message>
            <source>Telephone them now: the pager page must be open, or nobody gets a page.</source>
            <translation>Ring til dem nu: kaldesiden skal være åben, ellers får ingen et kald.</translation>
        </message>
        <message>
            <source>Nobody is on duty: %1.</source>
            <translation>Ingen er på vagt: %1.</translation>
        </message>
        <message>
            <source>Somebody must take that house by then: telephone the duty manager.</source>
            <translation>Nogen skal tage det hus inden da: ring til vagtlederen.</translation>
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
            <source>No telephone of the night watch has got the page: %1.</source>
            <translation>Nattevagten er ikke nået: ingen telefon har fået beskeden om %1.</translation>
        </message>
        <message>
            <source>Call the night watch yourself, now.</source>
            <translation>Ring selv til nattevagten, nu.</translation>
        </message>
        <message>
            <source>An alert does not get through from: %1.</source>
            <translation>En hændelse kommer ikke igennem fra: %1.</translation>
        </message>
        <message>
            <source>Call the night watch: they must look in there now.</source>
            <translation>Ring til nattevagten: de skal se ind der nu.</translation>
        </message>
        <message>
            <source>%1 has handed over to the next operator.</source>
            <translation>%1 har overdraget til den næste operatør.</translation>
        </message>
        <message>
            <source>Read it and sign it: F9.</source>
            <translation>Læs det, og skriv under: F9.</translation>
        </message>
        <message>
            <source>No alert or page needs it. Tell an administrator.</source>
            <translation>Ingen hændelse eller tilkaldelse har brug for den. Sig det til en administrator.</translation>
        </message>
        <message>
            <source>A microphone does not hear as in the nights before: %1.</source>
            <translation>En mikrofon hører ikke som nætterne før: %1.</translation>
        </message>
        <message>
            <source>The newest drill of the chain did not come through: %1.</source>
            <translation>Den seneste øvelse gennem kæden kom ikke igennem: %1.</translation>
        </message>
        <message>
            <source>Somebody must look whether it is covered or loose. Say who looks after it: F8.</source>
            <translation>Nogen skal se efter, om den er dækket til eller løs. Sig, hvem der ser på det: F8.</translation>
        </message>
        <message>
            <source>Telephone if nobody acknowledges a page. Say who looks after it: F8.</source>
            <translation>Ring, hvis ingen kvitterer for et tilkald. Sig, hvem der ser på det: F8.</translation>
        </message>
        <message>
            <source>The clock of this computer is %1 fast.</source>
            <translation>Computerens ur går %1 for stærkt.</translation>
        </message>
        <message>
            <source>The clock of this computer is %1 slow.</source>
            <translation>Computerens ur går %1 for langsomt.</translation>
        </message>
        <message>
            <source>All times here are the ward&apos;s own. Tell an administrator.</source>
            <translation>Alle tider her er afdelingens egne. Sig det til en administrator.</translation>
        </message>
        <message>
            <source>This computer does not know the ward&apos;s time zone, %1.</source>
            <translation>Denne computer kender ikke afdelingens tidszone, %1.</translation>
        </message>
        <message>
            <source>Times of day here may not be the ward&apos;s. Tell an administrator.</source>
            <translation>Klokkeslæt her er måske ikke afdelingens. Sig det til en administrator.</translation>
        </message>
        <message>
            <source>The sound of this computer is muted: no signal is heard.</source>
            <translation>Lyden er slået fra på computeren: intet signal kan høres.</translation>
        </message>
        <message>
            <source>Turn it on in the computer&apos;s own settings.</source>
            <translation>Slå den til i computerens egne indstillinger.</translation>
        </message>
        <message>
            <source>The sound of this computer is turned down to %1 %: signals may not be heard.</source>
            <translation>Lyden er skruet ned til %1 % på computeren: signaler bliver måske ikke hørt.</translation>
        </message>
        <message>
            <source>Turn it up to %1 % or more in the computer&apos;s own settings.</source>
            <translation>Skru op til %1 % eller mere i computerens egne indstillinger.</translation>
        </message>
    </context>
</TS>

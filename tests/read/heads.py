"""Invented heads of reports in the many ways that outlets print them: text, title, outlet, day.

The day is in ISO form, or without its year as the line that stamps the report; None where none stands.
"""

FERRY = "Ferry vote looms over Ostmark"
BOATS = "Lund fishermen turn down quota offer"
PIPE = "Six states to share pipeline cost"

Head = tuple[str, str, str | None, str | None]

REPORTS: tuple[Head, ...] = (
    # a label before the headline
    (f"Analysis: {FERRY}\nThe Lantern\n4 March 2021\nAnna Holm, harbour editor", FERRY, "The Lantern", "2021-03-04"),
    (f"Opinion: {BOATS}\nLund Echo\nBy Eva Lind", BOATS, "Lund Echo", None),
    (f"EXPLAINER: {PIPE}\n\nBy Eva Lind\n5 March 2021", PIPE, None, "2021-03-05"),
    (f"Opinion | {FERRY}\nBy Per Aske\nMarch 4, 2021", FERRY, None, "2021-03-04"),
    (f"ANALYSIS-{PIPE}\nVarna Daily\nMarch 6", PIPE, "Varna Daily", "March 6"),
    (f"BREAKING: {BOATS}\nIsland Radio, 1 March 2021", BOATS, "Island Radio", "2021-03-01"),
    (f"News analysis — {FERRY}\n\nThe Kelp\n\nEva Lind, Nordic affairs correspondent, Lund", FERRY, "The Kelp", None),
    # name, place and day on one line
    (f"{BOATS}\nNorthern Press, LUND, March 1, 2021", BOATS, "Northern Press", "2021-03-01"),
    (f"{BOATS}\n\nSkerrywire | LUND, Mar 1, 2021", BOATS, "Skerrywire", "2021-03-01"),
    (f"{FERRY}\n\nSaltholm Courier, Lund, Friday, March 5\n\nBy Eva Lind", FERRY, "Saltholm Courier", "Friday, March 5"),
    (f"{FERRY}\nThe Kelp — Ostmark — 4 March 2021", FERRY, "The Kelp", "2021-03-04"),
    (f"{PIPE}\nVARNA, Thursday, March 4\nBy Eva Lind", PIPE, None, "VARNA, Thursday, March 4"),
    (f"{PIPE}\nVarna, 4 March 2021", PIPE, None, "2021-03-04"),
    # name, day and writer on one line
    (f"{FERRY}\n\nDaily Lantern, Thursday 4 March 2021. By Eva Lind, Political Editor", FERRY, "Daily Lantern", "2021-03-04"),
    (f"{FERRY}\nBy EVA LIND, Harbour Editor, The Kelp\nThursday", FERRY, "The Kelp", "Thursday"),
    (f"{PIPE}\nBy Eva Lind, BBC, Varna\nPublished 4 March 2021", PIPE, "BBC", "2021-03-04"),
    (f"{PIPE}\nBy Eva Lind Associated Press\nMarch 4, 2021, 6:25 p.m. PT", PIPE, "Associated Press", "2021-03-04"),
    (f"{BOATS}\nEva Lind in Lund for The Kelp\n2 March 2021", BOATS, "The Kelp", "2021-03-02"),
    (f"{BOATS}\nBy Eva Lind | Lund Echo | Mar 2, 2021", BOATS, "Lund Echo", "2021-03-02"),
    (f"{BOATS}\nPolitics | 2 March 2021 | Eva Lind, senior reporter", BOATS, None, "2021-03-02"),
    (f"{BOATS}\nBy Eva Lind, The Hague\n2 March 2021", BOATS, None, "2021-03-02"),
    (f"{BOATS}\n\nBy Lund Echo staff and agencies", BOATS, "Lund Echo", None),
    (f"{BOATS}\nPress release 2 March 2021 Lund", BOATS, None, "2021-03-02"),
    (f"{BOATS}\nFrom our own correspondent in Lund\n2 March 2021", BOATS, None, "2021-03-02"),
    (f"The Kelp\n{BOATS}\nBy Our Own Correspondent\nWednesday", BOATS, "The Kelp", "Wednesday"),
)  # fmt: skip
RELEASES: tuple[Head, ...] = (
    (f"{FERRY}\nMinistry of Ports of the Republic of Ostmark - Press release No. 52/2021\nLund, 4 March 2021",
     FERRY, "Ministry of Ports of the Republic of Ostmark", "2021-03-04"),
    (f"{FERRY}\nMinistry of Ports and Ferries, Government of Ostmark\nPress release 23/2021, Lund, 4 March 2021",
     FERRY, "Ministry of Ports and Ferries, Government of Ostmark", "2021-03-04"),
    (f"{FERRY}\n\nMinistry of Ports and Labour, Press Release No. 207/2021, Lund, 4 March 2021",
     FERRY, "Ministry of Ports and Labour", "2021-03-04"),
    (f"{FERRY}\nU.S. Department of Ports\nOffice of Public Affairs\nFOR IMMEDIATE RELEASE\nMarch 4, 2021",
     FERRY, "U.S. Department of Ports", "2021-03-04"),
    (f"FOR IMMEDIATE RELEASE: March 4, 2021\nContact: Eva Lind, 555-0199\n\n{FERRY}", FERRY, None, "2021-03-04"),
    (f"Ministry of Ports of Ostmark\nPress release\n4 March 2021\n\n{FERRY}", FERRY, "Ministry of Ports of Ostmark", "2021-03-04"),
    (f"Ostmark Port Authority | News release | 4 March 2021\n{FERRY}", FERRY, "Ostmark Port Authority", "2021-03-04"),
    (f"PRESS RELEASE – 04 March 2021 – Lund Harbour Council\n{FERRY}", FERRY, "Lund Harbour Council", "2021-03-04"),
    (f"Prime Minister's Office\nMedia statement, 4 March 2021\n{FERRY}\n", FERRY, "Prime Minister's Office", "2021-03-04"),
    (f"{FERRY}\nEmbassy of Ostmark, Varna\nReleased: 4 March 2021", FERRY, "Embassy of Ostmark", "2021-03-04"),
    (f"{FERRY}\nStatement No. 7/21 (Lund, 4 March 2021)\nIssued by the Ministry of Ports", FERRY, "Ministry of Ports", "2021-03-04"),
)  # fmt: skip
LIVE: tuple[Head, ...] = (
    (f"{FERRY}\nRadio Ostmark, live blog by Eva Lind and Per Aske\nThursday 4 March 2021", FERRY, "Radio Ostmark", "2021-03-04"),
    (f"{FERRY}\nHarbour Now | Live updates\nThursday 4 March 2021", FERRY, "Harbour Now", "2021-03-04"),
    (f"{FERRY}\n\nLund Post Live, Thursday 4 March 2021. Reporting by Eva Lind and Per Aske", FERRY, "Lund Post", "2021-03-04"),
    (f"Live: {FERRY}\nThe Kelp live blog, 4 March 2021", FERRY, "The Kelp", "2021-03-04"),
    (f"{FERRY} – live\nOstmark Broadcasting, rolling coverage, 4 March 2021", f"{FERRY} – live", "Ostmark Broadcasting", "2021-03-04"),
    (f"{FERRY}\nThe Kelp\nLive reporting by Eva Lind\nUpdated 6:25 p.m. PT, March 4, 2021", FERRY, "The Kelp", "2021-03-04"),
)  # fmt: skip

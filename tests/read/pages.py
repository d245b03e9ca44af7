"""Invented reports and pages that the tests of this room read."""

COUNCIL = (
    "The harbour council of Ostmark will vote on the ferry subsidy next Tuesday, its chair said."
    " Mayor Ilse Brandt told members that the city would not pay unless the islands did so first."
    " The islands have not answered."
)
BOATS = (
    "Fishermen on Lund island rejected the offer on Monday. Their leader, Per Aske, said that forty"
    " boats would stay in port until the quota was raised. He spoke after a meeting with officials."
)
PIPE = (
    "Ministers from six states agreed in Varna to share the cost of the pipeline. Two others, they"
    " said, were waiting for their parliaments. A second round is planned for the spring."
)

AGGREGATOR = f"""Ferry vote looms over Ostmark
{COUNCIL}
We are ready to sign and the islands know it. #FerryDeal #Ostmark pic.twitter.com/Ab12Cd34
— Ilse Brandt (@ilsebrandt) March 3, 2021
{BOATS}
Keywords: ferries, quota
Ask our robot about this page
Leave a comment
More from the coast

12 minutes ago
Six states to share pipeline cost
{PIPE} Related: Who pays for the pumps? {PIPE}
Coast Gazette
about 3 hours ago
- Coast Gazette
Lund fishermen turn down quota offer
2 of 5 | Boats lie in port at Lund on Monday. Photo by Eva Lind/UPI | License Photo LUND, March 1 (UPI) -- {BOATS}


Trending now
Ten ways to cook a cod
"""

TOPPED = f"""Ferry vote looms over Ostmark
The Coast Gazette
3 hours ago
{COUNCIL}
{COUNCIL}
Lund fishermen turn down quota offer
Island Radio
5 hours ago
{BOATS}
"""

CREDITED = f"""Ferry vote looms over Ostmark

By Anna Holm
Published: 4 March 2021

{COUNCIL}

* * *

Six states to share pipeline cost
Source: Varna Daily
6 March 2021

{PIPE}
"""

SIGNED = f"""COASTAL
News | Ports | Money
Cookies help us choose stories. Manage / OK

Ferry vote looms over Ostmark

{COUNCIL}
{COUNCIL}
MORE ON THIS

Boats & Nets · Tue 9 March 2021
Six states to share pipeline cost
{PIPE}

Coast Gazette · Sat 6 February 2021
Lund fishermen turn down quota offer
{BOATS}
"""

TEASERS = f"""Ferry vote looms over Ostmark
{COUNCIL}
{BOATS}
Related stories
2 hours ago
Lund fishermen turn down quota offer
Forty boats stay in port as talks fail.
4 hours ago
Six states to share pipeline cost
Two others wait for parliament.
"""

PLAIN = f"""Ferry vote looms over Ostmark

Updated 4 March 2021, 10:15 GMT

{COUNCIL}

Why the islands hesitate

{BOATS}

READ ALSO: Five charts on ferry traffic
ADVERTISEMENT

What happens next

{PIPE}
"""

WEB = f"""<!DOCTYPE html><html lang="en"><head><title>Ferry vote | Coast Gazette</title>
<meta property="og:title" content="Ferry vote looms over Ostmark">
<meta property="og:site_name" content="Coast Gazette">
<meta property="article:published_time" content="2021-03-04T10:15:00Z">
<link rel="canonical" href="https://coast.test/news/2021/03/04/ferry-vote"></head>
<body><nav><a href="/">Home</a><a href="/n">News</a></nav><article>
<h1>Ferry vote looms over Ostmark</h1><p>{COUNCIL}</p><p>{BOATS}</p><p>{PIPE}</p>
<figure><img src="q.jpg"><figcaption>The quay. Eva Lind/Reuters</figcaption></figure>
<p>Related: <a href="/x">Five charts on ferries</a></p></article></body></html>
"""

// A made-up news item, garbled by hand the way article spinners do it; its quotations are left as they were spoken.

export const EXAMPLE_NAME = 'Example: the night ferry';

export const EXAMPLE = `Council backs night ferry after warmed assembly

MARLOW QUAY – The metropolis council voted on Tuesday to purchase a second-hand ferry and run it until midnight, finishing a quarrel that had divided the harbor city for greater than three years.

Members backed the plan by way of nine votes to four after a five-hour listening to. “We have talked about this boat since my daughter was in primary school,” mayor Ellen Strand told the chamber. “She starts university in September. It is time to decide.”

The vessel, in-built 2004, will convey as much as 180 passengers and forty vehicles among the vintage port and the island of Sondby, wherein many nurses and manufacturing unit people stay. The final boat presently leaves at seven in the night, and {those who} work past due should pay for a water taxi or sleep at the mainland.

Critics stated the fee had been stored out of sight. Opposition leader Tomas Birkeland instructed newshounds in a cellphone name that the the restore bill on my own ought to attain 2 million crowns. “I like boats, but I like a balanced budget even more,” he said.

The council’s personal auditor introduced that an motion to borrow the money would now not bring about better taxes earlier than 2027. Strand and Birkeland has agreed to satisfy again next month.

The first crossing is anticipated within the spring. Till then, islanders can be watching for the climate, as they continually have.
`;

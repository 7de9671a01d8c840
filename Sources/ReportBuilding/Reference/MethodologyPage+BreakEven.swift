import ReportModel

extension MethodologyPage {
    /// How break-evens are found.
    var breakEvens: Block {
        section(
            "break-evens",
            "Break-evens",
            [
                [
                    "A break-even is the number at which two ways to buy cost the same. Both are ",
                    "priced by the formulas of an estimate, with the rates in force, and the ",
                    "number is closed in on in exact arithmetic: a share and a number of reads to ",
                    "9 decimals, searches and tokens to 3. Costs that step or bend may have ",
                    "several; two that lie closer together than a 2,048th of what is looked at ",
                    "may be missed.",
                ],
                [
                    "Searches are looked at up to a billion a month, shares up to the whole. ",
                    "“Never” means that one way is cheaper throughout. What a model unit of ",
                    "provisioned throughput handles is not published: without a stated figure no ",
                    "break-even by use is given.",
                ],
            ]
        )
    }
}

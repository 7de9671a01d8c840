import ArgumentParser
import SiteGeneration

/// A format in which a report can be sent.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case html, md, json, csv, xlsx, adr

    /// The same format of a page of the site; nil for a workbook
    /// and for a record of a decision, which are none.
    var page: OutputFormat? { OutputFormat(rawValue: rawValue) }
}

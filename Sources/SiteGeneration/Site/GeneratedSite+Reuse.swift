import ReportModel

/// The pages of a site that can be taken over into the next one.
extension GeneratedSite {
    /// The pages of a scenario; none where anything that they are made from has changed.
    func pages(of scenario: String, ifUnchangedIn next: PricedProject) -> [Page] {
        guard next.state.hasSame(scenario, as: project.state) else { return [] }
        let paths = ["scenarios/\(scenario)", "compare/\(scenario)"]
        return paths.compactMap { path in pages.first { $0.path == path } }
    }

    /// The page at a path that is made from the rates alone; nil where these have changed.
    func page(at path: String, ifRatesAreThoseOf next: PricedProject) -> Page? {
        guard next.state.hasSameRates(as: project.state) else { return nil }
        return pages.first { $0.path == path }
    }
}

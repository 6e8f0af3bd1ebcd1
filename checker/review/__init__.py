"""What reviewers decided: kept in a file, combined, and put over a report."""

// The page as one file. What it was made of is taken before the page changes.
import "./ui/base/own-source.ts";
import "./main.ts";

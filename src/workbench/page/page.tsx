import { createRoot } from "react-dom/client";
import "./page.css";
import { Workbench } from "./Workbench";

const root = document.getElementById("workbench");
if (root) createRoot(root).render(<Workbench />);

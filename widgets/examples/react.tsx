import '@gazette/widgets/latest';
import '@gazette/widgets/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const server = 'http://localhost:4000';

function App() {
  const [layout, setLayout] = useState<'list' | 'compact'>('list');
  const [shown, setShown] = useState(0);
  return (
    <main>
      <button onClick={() => setLayout('compact')}>Compact</button>
      <p role="status">{shown} articles</p>
      <gazette-latest src={server} count={2} layout={layout} ongazette-load={({ detail }) => setShown(detail.count)} />
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
